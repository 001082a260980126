using Analytics;

namespace Tests;

/// <summary>The six closing questions of one rep's list: 12 A and 100 equal others, each selling 10 units and seen once a month.</summary>
public sealed class CheckupTests
{
    private static readonly CheckupReport Report = OfOneList();

    [Fact]
    public void Six_questions_are_answered_in_their_order_for_everybody_and_for_each_rep()
    {
        Assert.Equal(["customers", "spread", "movement", "visits", "keyCustomers", "resources"], Report.Answers.Select(answer => answer.Question));
        Assert.Equal(["-", "T1", "R1"], Report.Groups.Select(group => group.Value));
        Assert.All(Report.Groups, group => Assert.Equal(Report.Answers.SelectMany(a => a.Figures).Select(f => f.Value), group.Answers.SelectMany(a => a.Figures).Select(f => f.Value)));
    }

    // 60 % of the visits at 5 each, 30 % at 3, 10 % at 1: 0.12 : 0.10 : 0.10, so 37.5 % A and 31.25 % C.
    [Fact]
    public void Spread_is_judged_by_the_list_that_meets_the_mix()
    {
        Assert.Equal((12 / 112.0, 0.375), Figure("spread", CheckupCode.ShareA));
        Assert.Equal("below", Of("spread").Figures.Single(f => f.Code == CheckupCode.ShareA).Verdict);
        Assert.Equal(0.3125, Of("spread").Figures.Single(f => f.Code == CheckupCode.ShareC).TargetTo!.Value, 12);
    }

    [Fact]
    public void Figures_are_those_of_the_list()
    {
        Assert.Equal(12, Figure("customers", CheckupCode.AccountsA).Value, 10);
        Assert.Equal(112, Figure("visits", CheckupCode.VisitsAMonth).Value, 10);
        // All sell alike: the top 20 % make 20 % and get 20 %.
        Assert.Equal(0.2, Figure("resources", CheckupCode.TopSales).Value, 10);
        Assert.Equal(0.2, Figure("resources", CheckupCode.TopVisits).Value, 10);
        Assert.Contains(Of("customers").Says, note => note.Code == "checkupContradictions");
    }

    // 200 visits on 21 field days are 9.5 a day, below 10; 11 % of the visits go to A, 89 % to B.
    [Fact]
    public void Verdict_is_partly_where_some_targets_are_met_and_yes_where_all_are()
    {
        Assert.Equal("partly", Of("visits").Verdict);
        Assert.Equal("yes", OfOneList(Settings.Default with { Activity = new() { VisitsADayFrom = 9, MixA = 0.1, MixB = 0.2 } }).Answers.Single(a => a.Question == "visits").Verdict);
    }

    [Fact]
    public void Movement_is_that_of_the_grid_and_judged_against_shuffled_months()
    {
        var slice = new Slice(Period.Trailing(Month.Of(2025, 11), 12));
        var grid = Boxes.Of(Sample.Scored, slice, Scope.Everything, Settings.Default).Movement!;

        var answer = Checkup.Of(Sample.Scored, slice, Scope.Everything, Settings.Default, Activity.Of(Sample.Scored, slice, Scope.Everything, Settings.Default, Nothing(slice))).Answers[2];

        Assert.Equal((grid.NetUpgradeIndex, grid.ChanceNetUpgradeIndex!.High), (answer.Figures[0].Value!.Value, answer.Figures[0].TargetFrom!.Value));
        Assert.Equal(grid.NetUpgradeIndex > grid.ChanceNetUpgradeIndex.High ? "yes" : grid.NetUpgradeIndex < grid.ChanceNetUpgradeIndex.Low ? "no" : "partly", answer.Verdict);
    }

    [Fact]
    public void Nobody_in_scope_is_no_figure_and_no_verdict()
    {
        var slice = new Slice(Sample.Common);
        var report = Checkup.Of(Sample.Scored, slice, Scope.Nothing, Settings.Default, Activity.Of(Sample.Scored, slice, Scope.Nothing, Settings.Default, Nothing(slice)));

        Assert.Empty(report.Groups);
        Assert.All(report.Answers, answer => Assert.Equal("unknown", answer.Verdict));
        Assert.All(report.Answers.SelectMany(answer => answer.Says), note => Assert.DoesNotContain("{", NoteText.Of(note), StringComparison.Ordinal));
    }

    private static CheckupAnswer Of(string question) => Report.Answers.Single(answer => answer.Question == question);

    private static (double Value, double Target) Figure(string question, string code)
    {
        var figure = Of(question).Figures.Single(f => f.Code == code);
        return (figure.Value!.Value, figure.TargetFrom ?? 0);
    }

    private static CheckupReport OfOneList(Settings? settings = null)
    {
        double[][] units = [.. Enumerable.Range(0, 112).Select(_ => Enumerable.Repeat(10.0, 14).ToArray())];
        var panel = TinyPanel.Of(units, [.. units.Select(row => row.Select(_ => 1).ToArray())], (_, row) => row with { Territory = "T1", Rep = "R1" }, potential: i => i < 12 ? 50 : 6.5);
        var scored = panel.With(Scoring.Of(panel, Settings.Default));
        var slice = new Slice(new(panel.Months!.Value.To, panel.Months.Value.To));
        var input = Nothing(slice) with { Reps = [new("R1", "Wang", "T1", null, null, slice.Period.To, 21, 0, 200, 0, 200, 0, 0, 0, 0)] };
        var used = settings ?? Settings.Default;
        return Checkup.Of(scored, slice, Scope.Everything, used, Activity.Of(scored, slice, Scope.Everything, used, input));
    }

    private static ActivityInput Nothing(Slice slice) => new(
        [], new Dictionary<int, IReadOnlyList<TargetSpan>>(), VisitPlans.None, SeenVisits.None, new(0, 0, 0, 0, 0), slice.Period.To.LastDay, 1);
}
