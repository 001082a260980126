using Analytics;

namespace Tests;

public sealed class ScoringTests
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 4, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10 };

    [Fact]
    public void Order_of_rows_changes_nothing_to_the_last_bit()
    {
        var random = new Random(11);
        var shuffled = Sample.Build(rows =>
        {
            var copy = (string[][])rows.Clone();
            random.Shuffle(copy);
            return copy;
        });

        Assert.Equal(Findings(Sample.Panel), Findings(shuffled));
    }

    [Fact]
    public void Attributes_that_span_the_whole_period_are_no_feature()
    {
        // attr_mean_samples is an average over all months, later ones included: leakage.
        var without = Sample.Build(rows => [.. rows.Select(r => r.Length == 4 ? [r[0], r[1], r[2], "1"] : r)]);

        Assert.Equal(Findings(Sample.Panel), Findings(without));
        Assert.DoesNotContain(Sample.Scored.Scores!.Clusters.Features, f => f.StartsWith("attr_", StringComparison.Ordinal));
    }

    [Fact]
    public void Months_after_as_of_change_nothing()
    {
        var past = Sample.Build(rows => [.. rows.Where(r => r.Length < 5 || string.CompareOrdinal(r[1], "2025-06") < 0)]);
        var asOf = Month.Of(2025, 5);

        Assert.Equal(Findings(Sample.Panel, asOf), Findings(past, asOf));
    }

    [Fact]
    public void As_of_beyond_the_closed_months_is_refused()
    {
        var error = Assert.Throws<SliceException>(() => Scoring.Of(Sample.Panel, Quick, Month.Of(2025, 12)));

        Assert.Equal("As-of '2025-12' is not a closed month of the sales (closed: 2023-12..2025-11).", error.Message);
    }

    [Fact]
    public void Own_sales_alone_give_value_tiers()
    {
        var units = Enumerable.Range(0, 40).Select(i => Enumerable.Repeat(i + 1.0, 12).ToArray()).ToArray();
        var panel = TinyPanel.Of(units, [.. units.Select(_ => Enumerable.Repeat(1, 12).ToArray())]);

        Assert.True(Scoring.Of(panel, Quick).Products[0].ValueTiersOnly);
    }

    [Fact]
    public void Delivered_potential_is_used_and_certain()
    {
        var units = Enumerable.Range(0, 40).Select(i => Enumerable.Repeat(10.0, 12).ToArray()).ToArray();
        var months = new SourceSpan("sales", TinyPanel.First.FirstDay, (TinyPanel.First + 11).LastDay, MonthGrain: true);
        var builder = new PanelBuilder(
            Enumerable.Range(0, 40).Select(i => new AccountRow(i + 1, $"A{i:D4}", "x")), new Dictionary<int, Product> { [1] = new("P", "P", 1, 1) }, [months]);
        for (var i = 0; i < 40; i++)
        {
            builder.AddPotential(i + 1, 1, TinyPanel.First, i < 20 ? 15 : 100);
            for (var m = 0; m < 12; m++)
                builder.AddSales(i + 1, 1, TinyPanel.First + m, 10_000, 0);
        }
        var plain = builder.Build(1);
        var panel = plain.With(Scoring.Of(plain, Quick));
        var profile = Doctors.ProfileOf(panel, "A0000", new Slice(panel.Months!.Value), Scope.Everything, Settings.Default)!;

        // 10 of 15 is two thirds: first choice.
        Assert.Equal(PotentialSource.Delivered, profile.Potential!.Value.Source);
        Assert.Equal(15, profile.Potential.Value.Units);
        Assert.Equal(1, profile.Potential.Value.LetterProbability);
        Assert.Equal(1, profile.Box!.Value.Digit);
    }

    private static string Findings(Panel panel, Month? asOf = null)
    {
        var scored = panel.With(Scoring.Of(panel, Quick, asOf));
        var slice = new Slice(Period.Trailing(asOf ?? Month.Of(2025, 11), 12));
        return Json.Of(new
        {
            scored.Scores!.Clusters,
            Moves = Moves.Of(scored, slice, Scope.Everything, Quick),
            Boxes = Boxes.Of(scored, slice, Scope.Everything, Quick with { ShuffleDraws = 2 }),
        });
    }
}
