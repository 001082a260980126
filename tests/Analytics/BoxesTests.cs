using Analytics;

namespace Tests;

/// <summary>The nine-box grid of the shipped sample.</summary>
public sealed class BoxesTests
{
    private static readonly BoxesReport Report = Boxes.Of(Sample.Scored, new Slice(Period.Trailing(Month.Of(2025, 11), 12)), Scope.Everything, Settings.Default);

    [Fact]
    public void Letters_have_their_usual_shares_and_no_box_is_empty()
    {
        // As of June 2025, the last June or December before; as of November itself they would be 34, 38 and 28 %.
        Assert.Equal(0.368, ShareOf('A'), 0.01);
        Assert.Equal(0.382, ShareOf('B'), 0.01);
        Assert.Equal(0.250, ShareOf('C'), 0.01);
        Assert.All(Report.Cells, c => Assert.True(c.Accounts > 20));
    }

    [Fact]
    public void Every_potential_is_flagged_as_estimated()
    {
        Assert.Equal(1, Report.EstimatedShare);
        Assert.False(Report.ValueTiersOnly);
        Assert.Contains(Report.Notes, n => n.Code == "estimatedPotential");
    }

    [Fact]
    public void Cells_add_up()
    {
        Assert.Equal(1000, Report.Cells.Sum(c => c.Accounts));
        Assert.Equal(1, Report.Cells.Sum(c => c.ShareOfSales), 9);
        Assert.Equal(0, Report.Cells.Sum(c => c.Net));
        Assert.All(Report.Cells, c => Assert.Equal(c.Accounts, c.AccountsBefore + c.Net));
        Assert.Equal(1000, Report.Matrix!.Sum(row => row.Sum()));
        Assert.Equal(1000, Report.Clusters.Counts.Sum(row => row.Sum()));
    }

    [Fact]
    public void More_accounts_move_than_shuffled_months_give()
    {
        // Another definition finds 33.8 % and 22.8 % of this panel; the ratio of 1.5 to chance is the same.
        Assert.Equal(0.23, Report.Movement!.MovedShare, 0.01);
        Assert.InRange(Report.Movement.ChanceMovedShare!.High, 0.10, 0.20);
        Assert.Equal(Report.Movement.Moved, Report.Movement.Ups + Report.Movement.Downs);
    }

    [Fact]
    public void Month_further_back_than_the_path_has_no_comparison()
    {
        var report = Boxes.Of(Sample.Scored, new Slice(new(Month.Of(2024, 3), Month.Of(2024, 6))), Scope.Everything, Settings.Default);

        Assert.Equal(Month.Of(2024, 6), report.At);
        Assert.Null(report.Movement);
        Assert.Contains(report.Notes, n => n.Code == "noComparison");
    }

    [Fact]
    public void Box_filter_means_the_box_at_period_end()
    {
        var slice = new Slice(Period.Trailing(Month.Of(2025, 11), 12)).With(Dimension.Box, "A1");

        Assert.Equal(Report.Cells[0].Accounts, Sample.Scored.Select(slice, Scope.Everything).Count);
    }

    [Fact]
    public void Without_a_run_the_command_to_make_one_is_named()
    {
        var error = Assert.Throws<NotScoredException>(() => Boxes.Of(Sample.Panel, new Slice(Sample.Common), Scope.Everything, Settings.Default));

        Assert.Contains("dotnet run --project analytics -- score", error.Message, StringComparison.Ordinal);
    }

    private static double ShareOf(char letter) => Report.Cells.Where(c => c.Box.Letter == letter).Sum(c => c.ShareOfAccounts);
}
