using Analytics;

namespace Tests;

/// <summary>A potential says of itself where it comes from wherever its box is shown, and no letter is re-graded from an estimate.</summary>
public sealed class PotentialFlagTests
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 2, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10 };

    [Fact]
    public void Doctors_misallocation_and_moves_of_the_sample_are_flagged_as_estimated()
    {
        var slice = new Slice(Period.Trailing(Month.Of(2025, 11), 12));
        var concentration = Concentration.Of(Sample.Scored, slice, Scope.Everything, Settings.Default);
        PotentialFlag?[] flags =
        [
            .. Doctors.Search(Sample.Scored, null, slice, Scope.Everything, 0, int.MaxValue).Hits.Select(hit => hit.Potential),
            .. concentration.OverVisited.Concat(concentration.UnderVisited).Select(row => row.Potential),
            .. Moves.Of(Sample.Scored, slice, Scope.Everything, Settings.Default).Moves.Select(move => move.Potential),
        ];

        // No potential was delivered with it; the estimate is at least the own level of its month, so hardly a share is far above 1.
        Assert.True(flags.Length > 1000);
        Assert.All(flags, flag => Assert.True(flag is { IsEstimated: true, Units: > 0, LetterProbability: > 0 and <= 1 }));
        Assert.Contains(flags, flag => flag!.LetterProbability < 1);
    }

    [Fact]
    public void Potential_below_what_is_bought_is_up_for_review()
    {
        // Half are said to be able to buy 5 a month, and buy 10; the others 100.
        var panel = Scored(null, potential: i => i % 2 == 0 ? 5 : 100);
        var hits = Doctors.Search(panel, null, TinyPanel.All(panel), Scope.Everything, 0, int.MaxValue).Hits;

        Assert.Equal(30, hits.Count(hit => hit.Potential!.IsUnderstated));
        Assert.All(hits, hit => Assert.Equal((PotentialSource.Delivered, 1.0, hit.Potential!.Units == 5), (hit.Potential.Source, hit.Potential.LetterProbability, hit.Potential.IsUnderstated)));
    }

    [Fact]
    public void Estimate_is_kept_from_one_June_or_December_to_the_next()
    {
        // In the second July everyone begins to sell three times as much.
        var panel = TinyPanel.Of(
            [.. Enumerable.Range(0, 60).Select(i => Enumerable.Range(0, 24).Select(m => (m < 18 ? 1.0 : 3) * (5 + i % 7)).ToArray())],
            [.. Enumerable.Range(0, 60).Select(i => Enumerable.Repeat(1 + i % 3, 24).ToArray())], (i, row) => row with { Specialty = i % 3 == 0 ? "X" : "Y" });
        var (june, july, november, december) = (At(18), At(19), At(23), At(24));

        Assert.Equal(june, july);
        Assert.Equal(june, november);
        Assert.All(june.Zip(december), both => Assert.True(both.Second > 1.5 * both.First));

        double[] At(int months)
        {
            var scored = panel.With(Scoring.Of(panel, Quick, TinyPanel.First + (months - 1)));
            return [.. Enumerable.Range(0, 60).Select(i => Doctors.ProfileOf(scored, $"A{i:D4}", TinyPanel.All(panel), Scope.Everything, Quick)!.Potential!.Value.Units)];
        }
    }

    [Fact]
    public void Letter_is_regraded_from_a_delivered_potential_and_never_from_an_estimate()
    {
        // Everyone is registered as C3: half of them sell 40 a month, half 2.
        var estimated = Regrades(Scored("C3", potential: null));
        var delivered = Regrades(Scored("C3", potential: i => i % 2 == 0 ? 50 : 20));

        Assert.NotEmpty(estimated);
        Assert.All(estimated, move => Assert.Equal('C', move.To.Letter));
        Assert.Contains(delivered, move => move.To.Letter == 'A');
    }

    private static Move[] Regrades(Panel panel) => [.. Moves.Of(panel, TinyPanel.All(panel), Scope.Everything, Quick).Moves.Where(move => move.Kind == MoveKind.Regrade)];

    private static Panel Scored(string? registered, Func<int, double>? potential)
    {
        var panel = TinyPanel.Of(
            [.. Enumerable.Range(0, 60).Select(i => Enumerable.Repeat(registered is null ? 10.0 : i % 2 == 0 ? 40 : 2, 14).ToArray())],
            [.. Enumerable.Range(0, 60).Select(i => Enumerable.Repeat(1 + i % 3, 14).ToArray())],
            (i, row) => row with { RegisteredBox = registered, Rep = $"R{i}", Specialty = i % 3 == 0 ? "X" : "Y" }, potential);
        return panel.With(Scoring.Of(panel, Quick));
    }
}
