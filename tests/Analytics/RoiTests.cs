using Analytics;

namespace Tests;

/// <summary>Response on the shipped sample, against the figures of the domain notes.</summary>
public sealed class RoiTests
{
    private static readonly RoiReport Report = Roi.Of(Sample.Scored, new Slice(Sample.Common), Scope.Everything, Settings.Default);

    [Fact]
    public void Naive_slope_is_five_times_the_corrected_one()
    {
        // Pooled 0.94 scripts a call; doctor and month effects 0.18.
        Assert.Equal(0.94, Report.Naive!.UnitsPerVisit, 0.01);
        Assert.Equal(0.18, Report.Corrected!.UnitsPerVisit, 0.01);
        Assert.InRange(Report.Corrected.UnitsPerVisit, Report.Corrected.Low, Report.Corrected.High);
    }

    [Fact]
    public void Within_half_years_almost_nothing_is_left()
    {
        // 0.04 ± 0.05.
        Assert.Equal(0.04, Report.WithinHalfYears!.UnitsPerVisit, 0.05);
        Assert.InRange(0, Report.WithinHalfYears.Low, Report.WithinHalfYears.High);
    }

    [Fact]
    public void Future_visits_predict_as_well_as_present_ones_so_it_is_an_association()
    {
        Assert.False(Report.LeadTest.Passed);
        Assert.True(Report.LeadTest.PValue < 0.001);
        Assert.Equal("association", Report.Label);
    }

    [Fact]
    public void No_money_is_claimed_while_the_lead_test_fails()
    {
        Assert.Null(Report.ValuePerVisit);
        Assert.Null(Report.BreakEvenVisitCost);
        Assert.Contains(Report.Notes, n => n.Code == "noValueLeadTest");
    }

    [Fact]
    public void Nothing_is_ranked_by_response() => Assert.False(Report.Skill.Passed);

    [Fact]
    public void Naive_roi_is_labelled_with_its_assumed_cost()
    {
        // 116,405 units × 60 × 0.80 = 5,587,440 margin; 43,311 visits × 150 = 6,496,650 cost; (margin − cost) ÷ cost = −0.13995.
        Assert.Equal(-0.13995, Report.NaiveRoi!.Value, 0.00001);
        Assert.Equal(150, Report.AssumedVisitCost["face"]);
        Assert.Contains(Report.Notes, n => n.Code == "assumedVisitCost");
    }

    [Fact]
    public void Tables_add_up_to_the_whole()
    {
        Assert.All(Report.Tables, t => Assert.Equal(43_311, t.Rows.Sum(r => r.Visits)));
        Assert.All(Report.Tables.Where(t => t.Dimension != Dimension.Channel), t => Assert.Equal(116_405, t.Rows.Sum(r => r.Units!.Value), 6));
    }

    [Fact]
    public void Period_is_cut_to_what_both_sources_cover()
    {
        var report = Roi.Of(Sample.Panel, new Slice(new(Month.Of(2023, 12), Month.Of(2025, 11))), Scope.Everything, Settings.Default);

        Assert.Equal(Sample.Common, report.Period);
        Assert.Contains(report.Notes, n => n.Code == "periodCut");
    }
}
