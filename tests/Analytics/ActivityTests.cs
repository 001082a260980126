using Analytics;

namespace Tests;

/// <summary>Activity of a tiny company: two reps, two territories, two months.</summary>
public sealed class ActivityTests
{
    private static readonly Month First = TinyPanel.First;

    // Accounts 0 and 1 belong to R1 in T1, account 2 to R2 in T2. Visits: 2 and 0, 0 and 4, 3 and 3.
    private static readonly Panel Panel = TinyPanel.Of(
        [[10, 10], [10, 10], [10, 10]], [[2, 0], [0, 4], [3, 3]],
        (i, row) => row with { Territory = i < 2 ? "T1" : "T2", Rep = i < 2 ? "R1" : "R2", Region = "North" });

    [Fact]
    public void Territory_is_the_sum_of_its_accounts_and_reps()
    {
        var report = Of(Scope.Everything);

        // T1: two of four target months covered; T2: both. R1 made 6 visits on 10 field days, R2 6 on 5.
        Assert.Equal(0.5, Figure(report, Dimension.Territory, "T1", KpiCode.Coverage));
        Assert.Equal(1.0, Figure(report, Dimension.Territory, "T2", KpiCode.Coverage));
        Assert.Equal(0.6, Figure(report, Dimension.Rep, "R1", KpiCode.VisitsADay));
        Assert.Equal(12 / 15.0, Figure(report, Dimension.Region, "North", KpiCode.VisitsADay));
        Assert.Equal(4 / 6.0, report.Kpis.Single(k => k.Code == KpiCode.Coverage).Value!.Value, 10);
    }

    // January: accounts 0 and 2 of three; February: 1 and 2.
    [Fact]
    public void Months_are_told_apart()
    {
        var report = Of(Scope.Everything);

        Assert.Equal([First, First + 1], report.Trend.Select(m => m.Month));
        Assert.All(report.Trend, month => Assert.Equal(2 / 3.0, month.Kpis.Single(k => k.Code == KpiCode.Coverage).Value!.Value, 10));
    }

    // Only account 1 is a target, from February on: visited then.
    [Fact]
    public void Target_counts_from_the_day_it_is_one()
    {
        var targets = new Dictionary<int, IReadOnlyList<TargetSpan>> { [2] = [new((First + 1).FirstDay, null)] };

        var report = Of(Scope.Everything, input => input with { Targets = targets });

        Assert.Equal(1.0, report.Kpis.Single(k => k.Code == KpiCode.Coverage).Value);
    }

    // February's plan of account 1 is 8, half of the month is gone, 4 are done: on pace.
    [Fact]
    public void Pace_takes_the_elapsed_share_of_the_open_month()
    {
        var report = Of(Scope.Everything, input => input with { Planned = VisitPlans.Of((2, First + 1, new(8))), ElapsedShare = 0.5 });

        Assert.Equal(1.0, report.Kpis.Single(k => k.Code == KpiCode.Pace).Value);
        Assert.Equal(0.5, report.Kpis.Single(k => k.Code == KpiCode.PlanAdherence).Value);
    }

    [Fact]
    public void Scope_hides_the_other_territory_and_its_rep()
    {
        var report = Of(Scope.OfTerritories("T2"));

        Assert.Equal(["T2"], report.Groups.Where(g => g.Dimension == Dimension.Territory).Select(g => g.Value));
        Assert.Equal(["R2"], report.Groups.Where(g => g.Dimension == Dimension.Rep).Select(g => g.Value));
        Assert.Equal((1, 1), (report.Reps, report.Accounts));
    }

    // 21 days at 11 visits are 231; 60 % at 5 each need 28 A; the list holds 12, whose 600 units are the first 48 % of the potential.
    [Fact]
    public void Targets_that_contradict_each_other_are_said()
    {
        double[][] units = [.. Enumerable.Range(0, 112).Select(_ => Enumerable.Repeat(10.0, 14).ToArray())];
        var panel = TinyPanel.Of(units, [.. units.Select(row => row.Select(_ => 1).ToArray())], (_, row) => row with { Territory = "T1", Rep = "R1" }, potential: i => i < 12 ? 50 : 6.5);
        var scored = panel.With(Scoring.Of(panel, Settings.Default));
        var slice = new Slice(new(panel.Months!.Value.To, panel.Months.Value.To));
        var input = Input() with { Reps = [new("R1", "Wang", "T1", null, null, slice.Period.To, 21, 0, 200, 0, 200, 0, 0, 0, 0)] };

        var contradiction = Assert.Single(Activity.Of(scored, slice, Scope.Everything, Settings.Default, input).Contradictions);

        Assert.Equal("60% of 231 visits at 5 each needs 28 A; a list holding 12 cannot.", NoteText.Of(contradiction.What));
    }

    // Half of the visits share a minute; with time of day on fewer than half of them nothing is said.
    [Fact]
    public void Credibility_needs_times_of_day()
    {
        Assert.Null(Of(Scope.Everything, input => input with { Entries = new(100, 49, 20, 0, 0) }).Credibility);
        Assert.Equal(0.5, Of(Scope.Everything, input => input with { Entries = new(100, 80, 40, 0, 0) }).Credibility!.SameMinute);
    }

    // Plans of 1, 4 and 4 and visits of 2, 4 and 3 in turn: one of three is met exactly. Visits are as many as planned in all, so chance is Poisson around each
    // plan: (P(1; 1) + 2 P(4; 4)) / 3 = (0.367879 + 2 × 0.195367) / 3. A plan below one visit does not count.
    [Fact]
    public void Exactly_planned_visits_stand_beside_their_chance()
    {
        var of = Of(Scope.Everything, input => input with { Entries = new(100, 100, 0, 0, 0), Planned = VisitPlans.Of((1, First, new(1)), (2, First + 1, new(4)), (3, First, new(4)), (1, First + 1, new(0.5))) });
        var large = Of(Scope.Everything, input => input with { Entries = new(100, 100, 0, 0, 0), Planned = VisitPlans.Of((3, First, new(100)), (3, First + 1, new(2.5))) });

        Assert.Equal(1 / 3.0, of.Credibility!.ExactlyPlanned!.Value, 10);
        Assert.Equal(0.252871, of.Credibility.ExactlyPlannedByChance!.Value, 6);
        // 6 visits on 102.5 planned: 100 is hit by chance next to never, two and a half never.
        Assert.Equal(0, large.Credibility!.ExactlyPlanned);
        Assert.InRange(large.Credibility.ExactlyPlannedByChance!.Value, 0, 1e-9);
    }

    private static ActivityReport Of(Scope scope, Func<ActivityInput, ActivityInput>? change = null) =>
        Activity.Of(Panel, TinyPanel.All(Panel), scope, Settings.Default, (change ?? (input => input))(Input()));

    private static ActivityInput Input() => new(
        [
            new("R1", "Wang", "T1", null, "North", First, 5, 0, 2, 0, 2, 0, 0, 0, 0), new("R1", "Wang", "T1", null, "North", First + 1, 5, 0, 4, 0, 4, 0, 0, 0, 0),
            new("R2", "Li", "T2", null, "North", First, 3, 0, 3, 0, 3, 0, 0, 0, 0), new("R2", "Li", "T2", null, "North", First + 1, 2, 0, 3, 0, 3, 0, 0, 0, 0),
        ],
        new Dictionary<int, IReadOnlyList<TargetSpan>>(), VisitPlans.None, SeenVisits.None,
        new(0, 0, 0, 0, 0), (First + 1).LastDay, 1);

    private static double Figure(ActivityReport report, string dimension, string value, string code) =>
        Math.Round(report.Groups.Single(g => g.Dimension == dimension && g.Value == value).Kpis.Single(k => k.Code == code).Value!.Value, 10);
}
