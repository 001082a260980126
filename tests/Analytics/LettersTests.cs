using Analytics;
using CsCheck;

namespace Tests;

public sealed class LettersTests
{
    [Fact]
    public void Letters_cover_half_then_eighty_five_percent_of_potential()
    {
        // Of 100: 30 and 20 lie in the first half, 19 and 16 up to 85, 10 and 5 are the rest: middles at 15, 40, 59.5, 77, 90, 97.5.
        Assert.Equal("AABBCC", new string(Letters.Of([30, 20, 19, 16, 10, 5], new int[6], 1, Settings.Default)));
    }

    [Fact]
    public void Equal_potentials_share_a_letter() =>
        // Ten equals: their middle is at 50 %, which is no longer the first half.
        Assert.Equal("BBBBBBBBBB", new string(Letters.Of([4, 4, 4, 4, 4, 4, 4, 4, 4, 4], new int[10], 1, Settings.Default)));

    [Fact]
    public void Groups_are_ranked_apart() =>
        Assert.Equal("ACAC", new string(Letters.Of([90, 10, 9, 1], [0, 0, 1, 1], 2, Settings.Default)));

    [Fact]
    public void Absolute_cuts_are_units_a_month_whatever_others_could_buy() =>
        // Defaults: A from 20, B from 8.
        Assert.Equal("AABBC", new string(Letters.Of([400, 20, 19.9, 8, 7.9], new int[5], 1, Settings.Default with { LetterRule = Letters.Absolute })));

    [Fact]
    public void Quantiles_count_accounts_and_equals_share_theirs()
    {
        // Ten accounts: the upper fifth A, the upper half B. Five equals at the top: their middle is at a quarter, no longer the upper fifth.
        var rule = Settings.Default with { LetterRule = Letters.Quantile };
        Assert.Equal("AABBBCCCCC", new string(Letters.Of([100, 9, 8, 7, 6, 5, 4, 3, 2, 1], new int[10], 1, rule)));
        Assert.Equal("BBBBBCCCCC", new string(Letters.Of([9, 9, 9, 9, 9, 5, 4, 3, 2, 1], new int[10], 1, rule)));
    }

    [Theory]
    [InlineData(Letters.Cumulative)]
    [InlineData(Letters.Absolute)]
    [InlineData(Letters.Quantile)]
    public void Order_never_changes_a_letter(string rule) =>
        Gen.Select(Gen.Int[1, 30].Array[1, 50], Gen.Int[0, 1000]).Sample((potentials, seed) =>
        {
            var order = Enumerable.Range(0, potentials.Length).ToArray();
            new Random(seed).Shuffle(order);
            var (plain, groups) = (Array.ConvertAll(potentials, p => p / 7.0), Array.ConvertAll(potentials, p => p % 3));
            var letters = Letters.Of(plain, groups, 3, Settings.Default with { LetterRule = rule });
            var shuffled = Letters.Of(Array.ConvertAll(order, i => plain[i]), Array.ConvertAll(order, i => groups[i]), 3, Settings.Default with { LetterRule = rule });

            Assert.Equal(Array.ConvertAll(order, i => letters[i]), shuffled);
        });
}
