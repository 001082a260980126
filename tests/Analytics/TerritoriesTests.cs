using Analytics;

namespace Tests;

/// <summary>Evolution indexes reckoned by hand, shrinkage against a published example, and what random territories give.</summary>
public sealed class TerritoriesTests
{
    private static readonly Month First = TinyPanel.First;

    // Own sales 20 + 100 against 40 + 60: +20 %; benchmark +50 %: index 80. Shares .1667 and .8333 against .4 and .6: variance 2 · 2 · .2333².
    [Fact]
    public void Index_is_own_growth_over_the_benchmarks()
    {
        var evolution = Evolution.Of([20, 100], [40, 60], 1.5)!.Value;

        Assert.Equal(80, evolution.Index, 10);
        Assert.Equal(0.21777777, evolution.Variance, 7);
    }

    [Fact]
    public void Territory_that_sold_nothing_in_a_span_has_no_index() => Assert.Null(Evolution.Of([1, 2], [0, 0], 1));

    // Equal variances: μ is the mean and τ² the sample variance less s². Values −2, 0, 2 with s² = 1: Q = 8, τ² = (8 − 2)/(3 − 1) = 3, shrinkage 1/4.
    [Fact]
    public void Means_are_shrunk_as_Morris_does()
    {
        var shrunk = EmpiricalBayes.Of([(-2, 1), (0, 1), (2, 1)]);

        Assert.Equal((0.0, Math.Sqrt(3)), (shrunk.Mean, shrunk.Spread));
        Assert.Equal([-1.5, 0, 1.5], shrunk.Posteriors.Select(p => Math.Round(p.Mean, 12)));
        // Variance 1 · 3/4 + (1/4)² · (4/3).
        Assert.Equal(Math.Sqrt(0.75 + 1 / 12.0), shrunk.Posteriors[0].Deviation, 12);
        Assert.Equal(0.95, shrunk.Posteriors[0].ProbabilityBelow(0), 0.001); // Φ(1.5 / 0.9129) = Φ(1.643)
    }

    // 40 territories of 60 doctors that all grow alike: called stagnant at most 5 % of the time; one at −20 % is found at least 80 % of the time.
    [Fact]
    public void Random_territories_are_seldom_called_stagnant_and_a_fall_of_a_fifth_is_found()
    {
        const int runs = 60, territories = 40;
        var (called, found) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            called += Verdicts(run, 1.0).Count(stagnant => stagnant);
            found += Verdicts(1000 + run, 0.8)[0] ? 1 : 0;
        }

        Assert.InRange(called, 0, 0.05 * runs * territories);
        Assert.InRange(found, 0.80 * runs, runs);
    }

    [Fact]
    public void Report_ranks_flags_and_names_the_cause()
    {
        var report = Of(Company());

        var worst = report.Rows[0];
        Assert.Equal(("T0", "stagnant"), (worst.Id, worst.Verdict));
        // T0 sells 7 of 10 units from the second year on, the others all 10: 70 against 100.
        Assert.Equal(70, worst.RawIndex!.Value, 8);
        Assert.Equal("others", report.Benchmark);
        Assert.Equal("access", worst.Main?.Code);
        Assert.Equal("75% of the contacts refused, elsewhere 0%; 0% of the accounts are A3", NoteText.Of(worst.Main!.Evidence));
        Assert.Equal(12, worst.Concerned.Count + 2); // the ten that lost most of its twelve
        Assert.Equal(8 * 0.05, report.ByChance, 10);
        Assert.All(report.Rows.Skip(1), row => Assert.NotEqual("stagnant", row.Verdict));
    }

    [Fact]
    public void Market_is_the_benchmark_where_it_was_delivered_and_a_cause_where_it_falls_here()
    {
        var market = Enumerable.Range(0, 8).Select(t => new MarketSpan($"T{t}", "P", t == 0 ? 700 : 1000, 1000)).ToArray();

        var report = Of(Company(), input => input with { Market = market });

        // The whole market is 7,700 of 8,000.
        Assert.Equal("market", report.Benchmark);
        Assert.Equal(70 / 0.9625, report.Rows[0].RawIndex!.Value, 8);
        Assert.Equal(1.0, report.Rows[0].Causes.Single(c => c.Code == "market").Score);
    }

    [Fact]
    public void Vacant_months_and_an_event_are_causes_with_their_evidence()
    {
        RepMonth Visited(int month) => new("R0", "Wang", "T0", null, null, First + month, 21, 0, 40, 0, 40, 0, 0, 0, 0);
        var report = Of(Company(), input => input with
        {
            Activity = input.Activity with { Reps = [.. Enumerable.Range(0, 20).Select(Visited)] },
            Events = [new("E1", new(2026, 2, 3), "price", "price cut", "T0"), new("E2", new(2026, 2, 3), "listing", "listed", "T1")],
        });

        var causes = report.Rows[0].Causes.ToDictionary(c => c.Code);
        Assert.Equal("4 months without a visit by a rep", NoteText.Of(causes["vacancy"].Evidence));
        Assert.Equal(1.0, causes["vacancy"].Score);
        Assert.Equal("price cut on 2026-02-03", NoteText.Of(causes["event"].Evidence));
        Assert.Equal(0, report.Rows.Single(r => r.Id == "T1").Causes.Single(c => c.Code == "event").Score);
    }

    [Fact]
    public void Scope_sees_its_own_territories_only()
    {
        var panel = Company();
        var slice = Slice(panel);

        Assert.Equal(["T0", "T3"], Territories.Of(panel, slice, Scope.OfTerritories("T0", "T3"), Settings.Default, Input(panel)).Rows.Select(r => r.Id).Order());
        Assert.Empty(Territories.Of(panel, slice, Scope.Nothing, Settings.Default, Input(panel)).Rows);
    }

    // Where sales do not reach back two years, the later half is held against the earlier.
    [Fact]
    public void Short_histories_compare_halves_and_say_so()
    {
        var panel = Company(months: 10);

        Assert.Equal((new Period(First + 5, First + 9), new Period(First, First + 4)), TerritoryReader.SpansOf(panel, Slice(panel)));
        Assert.Contains(Of(panel).Notes, note => note.Code == "territoriesNotYearOnYear");
    }

    // Eight territories of twelve accounts; the first falls by 30 % in the second half and refuses three of four contacts.
    private static Panel Company(int months = 24)
    {
        var builder = new PanelBuilder(
            Enumerable.Range(0, 96).Select(i => new AccountRow(i + 1, $"A{i:D4}", $"Account {i}") { Territory = $"T{i / 12}" }),
            new Dictionary<int, Product> { [1] = new("P", "Product", 10, 0.5) },
            [new("sales", First.FirstDay, (First + (months - 1)).LastDay, MonthGrain: true), new("visits", First.FirstDay, (First + (months - 1)).LastDay, MonthGrain: true)]);
        for (var i = 0; i < 96; i++)
        {
            for (var m = 0; m < months; m++)
            {
                // Every other account moves by a tenth, so that growth has a variance.
                var units = 10 * (i < 12 && m >= months / 2 ? 0.7 : 1) * (m >= months / 2 ? i % 2 == 0 ? 1.1 : 0.9 : 1);
                builder.AddSales(i + 1, 1, First + m, (long)Math.Round(units * 1000), (long)Math.Round(units * 1000));
                builder.AddVisits(i + 1, [1], "face", First + m, i < 12 ? 1 : 4, i < 12 ? 3 : 0, 0);
            }
        }
        return builder.Build(1);
    }

    private static Slice Slice(Panel panel) => new(Period.Trailing(panel.LastClosed!.Value, 12).And(panel.Months!.Value)!.Value);

    private static TerritoriesReport Of(Panel panel, Func<TerritoryInput, TerritoryInput>? change = null) =>
        Territories.Of(panel, Slice(panel), Scope.Everything, Settings.Default, (change ?? (input => input))(Input(panel)));

    private static TerritoryInput Input(Panel panel)
    {
        var (now, before) = TerritoryReader.SpansOf(panel, Slice(panel));
        var activity = new ActivityInput(
            [], new Dictionary<int, IReadOnlyList<TargetSpan>>(), VisitPlans.None, SeenVisits.None, new(0, 0, 0, 0, 0), now.To.LastDay, 1);
        return new(now, before, activity, new Dictionary<string, TerritoryName>(), [], [], new Dictionary<string, SoldSpan>());
    }

    private static bool[] Verdicts(int seed, double firstGrowth)
    {
        var random = new Random(seed);
        var accounts = Enumerable.Range(0, 40).Select(t => Enumerable.Range(0, 60).Select(_ =>
        {
            var size = Math.Exp(0.84 * Normal(random));
            return (Before: size * Math.Exp(0.2 * Normal(random)), Now: size * Math.Exp(0.2 * Normal(random)) * (t == 0 ? firstGrowth : 1));
        }).ToArray()).ToArray();
        var (now, before) = (accounts.Sum(t => t.Sum(a => a.Now)), accounts.Sum(t => t.Sum(a => a.Before)));
        var evolutions = accounts.Select(t => Evolution.Of(
            [.. t.Select(a => a.Now)], [.. t.Select(a => a.Before)], (now - t.Sum(a => a.Now)) / (before - t.Sum(a => a.Before)))!.Value);
        return [.. EmpiricalBayes.Of([.. evolutions.Select(e => (e.LogIndex, e.Variance))]).Posteriors.Select(p => p.ProbabilityBelow(0) >= 0.95)];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
