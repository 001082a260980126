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
        Assert.Equal(0.114, Report.Corrected.Low, 0.002);
        Assert.Equal(0.239, Report.Corrected.High, 0.002);
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
        Assert.True(Report.LeadTest.PValue < 0.01);
        // The fixed-effects estimate's own lead test: Wald 23.6.
        Assert.False(Report.FixedEffectsLeadTest.Passed);
        Assert.Equal(23.6, Report.FixedEffectsLeadTest.Statistic!.Value, 0.1);
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
    public void No_return_of_any_group_is_claimed_while_the_lead_test_fails()
    {
        Assert.Null(Report.Return);
        Assert.Null(Report.LongRunValuePerVisit);
        Assert.Null(Report.Concentration);
        Assert.Null(Report.Next);
        Assert.False(Report.Response!.CarriesOver);
        Assert.All(Report.Tables, t => Assert.All(t.Rows, r => Assert.Null(r.Return)));
    }

    [Fact]
    public void Count_model_agrees_with_the_fixed_effects()
    {
        // Two estimators of the same short-run association: their intervals overlap, far below the naive 0.94.
        Assert.InRange(Report.Response!.ShortRun.UnitsPerVisit, 0.05, 0.25);
        Assert.True(new Interval(Report.Response.ShortRun.Low, Report.Response.ShortRun.High).Meets(new(Report.Corrected!.Low, Report.Corrected.High)));
    }

    [Fact]
    public void Carry_over_is_a_profile_with_its_best_at_zero()
    {
        Assert.Equal(0, Report.Response!.CarryOver.Max(p => p.LogLikelihood));
        Assert.Equal([0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.92], Report.Response.CarryOver.Select(p => p.CarryOver));
    }

    [Fact]
    public void Naive_return_concentrates_and_says_on_which_months_it_was_ranked()
    {
        Assert.Equal(new(Month.Of(2024, 1), Month.Of(2024, 11)), Report.NaiveConcentration!.RankedOn);
        Assert.Equal(new(Month.Of(2024, 12), Month.Of(2025, 11)), Report.NaiveConcentration.AccumulatedOn);
        Assert.Equal(new RoiCurvePoint(1, 1, 1), Report.NaiveConcentration.Points[^1] with { Cost = Math.Round(Report.NaiveConcentration.Points[^1].Cost, 9), Profit = Math.Round(Report.NaiveConcentration.Points[^1].Profit, 9) });
        Assert.InRange(Report.NaiveConcentration.ShareOfTop20, 0.2, 1);
    }

    [Fact]
    public void Loaded_cost_of_a_rep_is_divided_over_the_visits()
    {
        // Nobody delivered reps: one is assumed. 30,000 × 23 months ÷ 43,311 visits = 15.93.
        var report = Roi.Of(Sample.Panel, new Slice(Sample.Common), Scope.Everything, Settings.Default with { RepCostPerMonth = 30_000 });

        Assert.Equal("loadedRepCost", report.VisitCosts.Basis);
        Assert.Equal(15.93, report.VisitCosts.PerVisit!.Value, 0.01);
        Assert.Contains(report.Notes, n => n.Code == "visitCostLoaded");
    }

    [Fact]
    public void Order_of_the_boxes_does_not_hold_and_nothing_is_ranked()
    {
        Assert.Equal(("box", false), (Report.Skill.GroupedBy, Report.Skill.Passed));
        Assert.True(Report.Skill.PValue > Settings.Default.Alpha);
        Assert.Null(Report.Concentration);
        Assert.Null(Report.Next);
    }

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
