using Analytics;
using MathNet.Numerics;

namespace Tests;

public sealed class DigitRuleTests
{
    [Theory]
    [InlineData(0.3, 0.2)]
    [InlineData(1, 0.8)]
    [InlineData(7.7, 0.2)]
    [InlineData(120, 0.8)]
    [InlineData(5000, 0.2)]
    public void Quantile_table_is_the_gamma_quantile(double shape, double probability) =>
        // The exact distribution function at the tabled quantile gives the probability back.
        Assert.Equal(probability, SpecialFunctions.GammaLowerRegularized(shape, new GammaQuantile(probability).Of(shape)), 0.001);

    [Fact]
    public void Clear_change_moves_the_digit_and_a_wobble_does_not()
    {
        // Potential 20 a month: 50 % is 10, 20 % is 4. Twelve months at 2, one at 6, then twelve at 16.
        double[] units = [.. Enumerable.Repeat(2.0, 11), 6, .. Enumerable.Repeat(16.0, 12)];

        var digits = Follow(units, potential: 20);

        Assert.All(digits[..12], d => Assert.Equal(3, d));
        Assert.Equal(1, digits[^1]);
        Assert.True(digits.Zip(digits.Skip(1)).All(d => d.Second <= d.First));
    }

    [Fact]
    public void Who_never_bought_or_not_for_a_year_hardly_uses_the_product_however_small_the_potential()
    {
        Assert.All(Follow(new double[24], potential: 0.01), d => Assert.Equal(3, d));

        // A few units long ago, then nothing: twelve silent months end at the 14th.
        double[] once = [0.2, 0.2, .. new double[22]];
        Assert.NotEqual(3, Follow(once, potential: 0.2)[1]);
        Assert.All(Follow(once, potential: 0.01)[13..], d => Assert.Equal(3, d));
    }

    [Fact]
    public void Stationary_noise_moves_at_most_three_percent_of_digits_a_month()
    {
        // 500 accounts of steady rates, gamma between accounts, Poisson within, potentials that put them anywhere from 0 to 1.
        var random = new Random(5);
        var months = new Period(TinyPanel.First, TinyPanel.First + 23);
        var rates = Enumerable.Range(0, 500).Select(_ => MathNet.Numerics.Distributions.Gamma.Sample(random, 0.7, 0.14)).ToArray();
        var units = Enumerable.Range(0, 24).Select(_ => Array.ConvertAll(rates, r => (double)MathNet.Numerics.Distributions.Poisson.Sample(random, Math.Max(0.01, r)))).ToArray();
        var model = RateModel.Of(UnitsGrid.Of(months, units));
        var rule = new DigitRule(Settings.Default);
        var moved = 0;
        for (var i = 0; i < rates.Length; i++)
        {
            var potential = new double[24];
            Array.Fill(potential, Math.Max(0.5, rates[i]) / Math.Max(0.05, random.NextDouble()));
            var digits = new byte[24];
            rule.Follow(Array.ConvertAll(units, month => month[i]), model.Season, potential, model.Overdispersion, model.Prior, digits);
            moved += digits.Zip(digits.Skip(1)).Count(d => d.First != d.Second);
        }

        Assert.InRange(moved / (500.0 * 23), 0, 0.03);
    }

    [Fact]
    public void Month_in_which_everyone_sells_half_moves_nobody()
    {
        // Spring Festival: every account falls to half in one month; the monthly index takes it out.
        var months = new Period(TinyPanel.First, TinyPanel.First + 11);
        var units = Enumerable.Range(0, 12).Select(m => Enumerable.Range(1, 60).Select(i => m == 6 ? i / 2.0 : i).ToArray()).ToArray();
        var model = RateModel.Of(UnitsGrid.Of(months, units));
        var rule = new DigitRule(Settings.Default);
        for (var i = 0; i < 60; i++)
        {
            var (potential, digits) = (new double[12], new byte[12]);
            Array.Fill(potential, 50);
            rule.Follow(Array.ConvertAll(units, month => month[i]), model.Season, potential, model.Overdispersion, model.Prior, digits);

            Assert.Equal(digits[5], digits[6]);
        }
    }

    private static byte[] Follow(double[] units, double potential)
    {
        var (season, potentials, digits) = (new double[units.Length], new double[units.Length], new byte[units.Length]);
        Array.Fill(season, 1);
        Array.Fill(potentials, potential);
        new DigitRule(Settings.Default).Follow(units, season, potentials, 1, new(0.5, 0.1), digits);
        return digits;
    }
}
