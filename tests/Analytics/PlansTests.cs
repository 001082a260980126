using Analytics;

namespace Tests;

/// <summary>Plans on the shipped sample, whose lead test fails: the rulebook, and why.</summary>
public sealed class PlansTests
{
    // The sample has no reps: all accounts without one are planned together.
    private static readonly PlanReport Report = Plans.Of(Sample.Scored, Dimension.None, Scope.Everything, Settings.Default, new());

    [Fact]
    public void Rulebook_is_kept_where_the_lead_test_fails_and_no_money_is_named()
    {
        Assert.Equal(("rulebook", "planLeadFailed"), (Report.Basis, Report.Why.Code));
        Assert.Null(Report.Gain);
        Assert.Null(Report.CrossFittedGain);
        Assert.Null(Report.ShadowPrice);
        Assert.All(Report.Accounts, a => Assert.Null(a.OneMore));
    }

    [Fact]
    public void Rulebook_is_scaled_to_the_visits_made_today()
    {
        // Of 1,000 doctors 200 are held out this quarter.
        Assert.Equal((800, 200), (Report.Accounts.Count, Report.Kept.Accounts));
        Assert.Equal(Report.Accounts.Sum(a => a.Now), Report.Visits, 0.5);
        Assert.Equal(Report.Visits, Report.Accounts.Sum(a => a.Planned), 6);
        // Default frequencies by box: an A2 is asked 6 visits, a B1 3, a C3 none.
        var (a2, b1) = (Report.Accounts.First(a => a.Box == new Box('A', 2)), Report.Accounts.First(a => a.Box == new Box('B', 1)));
        Assert.Equal(2, a2.Planned / b1.Planned, 6);
        Assert.All(Report.Accounts.Where(a => a.Box == new Box('C', 3)), a => Assert.Equal(0, a.Planned));
    }

    [Fact]
    public void Capacity_asked_for_is_divided()
    {
        var twice = Plans.Of(Sample.Scored, Dimension.None, Scope.Everything, Settings.Default, new(Capacity: 2 * Report.Capacity + Report.Kept.Visits));

        Assert.Equal(2 * Report.Visits, twice.Visits, 6);
    }

    [Fact]
    public void Unknown_rep_is_named() =>
        Assert.Contains("'R99'", Assert.Throws<SliceException>(() => Plans.Of(Sample.Scored, "R99", Scope.Everything, Settings.Default, new())).Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_out_of_scope_is_planned_for() =>
        Assert.Throws<SliceException>(() => Plans.Of(Sample.Scored, Dimension.None, Scope.Nothing, Settings.Default, new()));
}
