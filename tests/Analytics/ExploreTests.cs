using Analytics;

namespace Tests;

/// <summary>Cuts of a small panel reckoned by hand: four accounts in two regions, two months.</summary>
public sealed class ExploreTests
{
    // North: accounts 0 and 1; South: 2; none delivered: 3.
    private static readonly Panel Panel = TinyPanel.Of(
        [[10, 20], [1, 2], [5, 5], [0, 7]], [[2, 0], [0, 4], [3, 3], [0, 0]],
        (i, row) => row with { Region = i < 2 ? "North" : i == 2 ? "South" : null, Territory = $"T{i}", Specialty = i % 2 == 0 ? "X" : "Y" });

    [Fact]
    public void Units_by_region_and_month_with_totals()
    {
        var report = Of("units", Dimension.Region, ExploreQuestion.Month);

        Assert.Equal(["North", "South", "-"], report.RowMembers.Select(member => member.Value));
        Assert.Equal(["2025-01", "2025-02"], report.ColumnMembers.Select(member => member.Value));
        Assert.Equal([[11, 22], [5, 5], [0, 7]], report.Values);
        Assert.Equal([33, 10, 7], report.RowTotals);
        Assert.Equal([16, 34], report.ColumnTotals);
        Assert.Equal(50, report.Total);
    }

    // Seen: account 0 in January, 1 in February, 2 in both: three doctors in all, not four.
    [Fact]
    public void Doctor_seen_in_two_months_is_one_doctor()
    {
        var report = Of("seen", ExploreQuestion.Month, null);

        Assert.Equal([2, 2], report.RowTotals);
        Assert.Equal(3, report.Total);
        Assert.Equal(0.75, Of("coverage", ExploreQuestion.Month, null).Total);
    }

    // North: 6 visits to 2 doctors in 2 months.
    [Fact]
    public void Frequency_is_visits_by_doctor_and_month() => Assert.Equal(1.5, Of("frequency", Dimension.Region, null).RowTotals[0]);

    [Fact]
    public void Two_dimensions_of_accounts_meet_in_their_cells()
    {
        var report = Of("visits", Dimension.Region, Dimension.Specialty);

        Assert.Equal(["North", "South", "-"], report.RowMembers.Select(member => member.Value));
        Assert.Equal(["X", "Y"], report.ColumnMembers.Select(member => member.Value));
        Assert.Equal([[2, 4], [6, null], [null, 0]], report.Values);
        Assert.Equal(12, report.Total);
    }

    [Fact]
    public void Beyond_the_top_the_rest_stand_together()
    {
        var report = Of("units", Dimension.Territory, null, top: 2);

        Assert.Equal([("T0", false), ("T2", false), ("", true)], report.RowMembers.Select(member => (member.Value, member.IsOther)));
        Assert.Equal([30, 10, 10], report.RowTotals);
        Assert.Equal(2, report.RowMembers[2].Members);
    }

    [Fact]
    public void Quarters_gather_their_months_and_say_when_they_are_cut() => Assert.Equal(["2025-Q1 (2/3)"], Of("units", ExploreQuestion.Quarter, null).RowMembers.Select(member => member.Value));

    [Fact]
    public void Scope_holds_for_every_cell() =>
        Assert.Equal((10.0, 1), (Explore.Of(Panel, TinyPanel.All(Panel), Scope.OfTerritories("T2"), Settings.Default, Question("units", Dimension.Region, null)).Total!.Value,
            Explore.Of(Panel, TinyPanel.All(Panel), Scope.OfTerritories("T2"), Settings.Default, Question("units", Dimension.Region, null)).RowMembers.Count));

    [Fact]
    public void Units_cannot_be_told_by_channel() =>
        Assert.Contains("cannot be split by 'channel'", Assert.Throws<SliceException>(() => Of("units", Dimension.Channel, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parts_that_add_up_add_up_on_the_sample()
    {
        var report = Explore.Of(Sample.Panel, new Slice(Sample.Common), Scope.Everything, Settings.Default, Question("visits", Dimension.Specialty, ExploreQuestion.Month));

        // 43,311 calls (visits.csv).
        Assert.Equal(43_311, report.Total);
        Assert.Equal(43_311, report.Values.Sum(row => row.Sum(value => value ?? 0)));
    }

    private static ExploreReport Of(string measure, string rows, string? columns, int top = 10) =>
        Explore.Of(Panel, TinyPanel.All(Panel), Scope.Everything, Settings.Default, Question(measure, rows, columns, top));

    private static ExploreQuestion Question(string measure, string rows, string? columns, int top = 10) => new(ExploreMeasure.Of(measure)!, rows, columns, top);
}
