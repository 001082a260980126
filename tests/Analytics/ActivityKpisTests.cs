using Analytics;

namespace Tests;

/// <summary>Every key figure on figures small enough to reckon by hand.</summary>
public sealed class ActivityKpisTests
{
    private static readonly VisitBand A1 = new(4, 6, 5), A3 = new(2, 4, 3), B2 = new(2, 4, 4), C1 = new(0, 2, 1);

    // 330 of 330 + 130 + 50 + 40 = 550 minutes.
    [Fact]
    public void Selling_time_is_its_share_of_the_working_time() => Is(KpiCode.SellingTime, 0.60, "within", Rep());

    // 200 visits on 21 workdays less one of leave.
    [Fact]
    public void Visits_a_day_count_field_days_not_days_with_a_visit() => Is(KpiCode.VisitsADay, 10.0, "within", Rep());

    // 260 mentions in 200 visits.
    [Fact]
    public void Products_a_visit_are_the_mean_number_discussed() => Is(KpiCode.ProductsAVisit, 1.3, "within", Rep());

    // A 5 + 1, B 3, C 3 of 12 visits.
    [Fact]
    public void Mix_of_visits_is_shared_by_letter()
    {
        Is(KpiCode.MixVisitsA, 0.50, "below", Accounts());
        Is(KpiCode.MixVisitsB, 0.25, "below", Accounts());
    }

    // Two A, one B and one C were seen.
    [Fact]
    public void Mix_of_customers_counts_each_once()
    {
        Is(KpiCode.MixCustomersA, 0.50, "none", Accounts());
        Is(KpiCode.MixCustomersB, 0.25, "none", Accounts());
        Is(KpiCode.MixCustomersA, 0.50, "below", Accounts(), Settings.Default with { Activity = new() { MixOf = "customers" } });
    }

    // Three of four targets had a visit; the fourth account is no target.
    [Fact]
    public void Coverage_counts_targets_with_a_visit() => Is(KpiCode.Coverage, 0.75, "none", Accounts());

    // A: 6 visits over two targets, bands 4–6 and 2–4 give 3–5.
    [Fact]
    public void Frequency_is_held_to_the_band_of_the_boxes_listed()
    {
        var kpi = Is(KpiCode.FrequencyA, 3.0, "within", Accounts());

        Assert.Equal((3.0, 5.0), (kpi.TargetFrom, kpi.TargetTo));
        Is(KpiCode.FrequencyB, 1.5, "below", Accounts());
    }

    // Plans 4, 2 and 4 against 5, 1 and 3 visits: the extra visit hides no gap.
    [Fact]
    public void Adherence_is_capped_and_attainment_is_not()
    {
        Is(KpiCode.PlanAdherence, 0.80, "within", Accounts());
        Is(KpiCode.PlanAttainment, 0.90, "none", Accounts());
        Is(KpiCode.Attainment, 1 / 3.0, "none", Accounts());
    }

    // 10 planned, half of the workdays gone, 4 done: 4 of 5.
    [Theory]
    [InlineData(4, 0.8, "below")]
    [InlineData(5, 1.0, "within")]
    [InlineData(6, 1.2, "above")]
    public void Pace_is_behind_on_or_ahead_of_the_elapsed_share(double done, double pace, string verdict)
    {
        var tally = new ActivityTally();
        tally.AddPace(10 * 0.5, done);

        Is(KpiCode.Pace, pace, verdict, tally);
    }

    // 28 A1 at 5, 23 B1 at 3 and 23 C1 at 1 are 232 visits; 11 a day on 21 days are 231.
    [Fact]
    public void Workload_of_the_textbook_list_fits_a_rep()
    {
        var tally = new ActivityTally();
        tally.Add(Month(workdays: 21, leave: 0, visits: 0, products: 0));
        for (var i = 0; i < 28; i++) Add(tally, 0, true, new Box('A', 1), A1, null);
        for (var i = 0; i < 23; i++) Add(tally, 0, true, new Box('B', 1), new(2, 4, 3), null);
        for (var i = 0; i < 23; i++) Add(tally, 0, true, new Box('C', 1), C1, null);

        Is(KpiCode.Workload, 232 / 231.0, "within", tally);
        Is(KpiCode.ListSize, 74, "none", tally);
    }

    // One of two A3 and B3 was left; one of two C1 is above its band.
    [Fact]
    public void Exits_and_resource_killers_are_shares_of_those_who_could_be()
    {
        var tally = new ActivityTally();
        tally.AddOpening(new Box('A', 3), isLeft: true);
        tally.AddOpening(new Box('B', 3), isLeft: false);
        tally.AddOpening(new Box('A', 1), isLeft: true);
        tally.Close(new Box('C', 1), accounts: 2, seen: 2, overVisited: 1);

        Is(KpiCode.PrematureExit, 0.5, "above", tally);
        Is(KpiCode.ResourceKillers, 0.5, "above", tally);
    }

    [Fact]
    public void Nothing_delivered_is_no_figure_rather_than_zero() => Assert.All(ActivityKpis.Of(new(), Settings.Default), kpi => Assert.Null(kpi.Value));

    private static ActivityTally Rep()
    {
        var tally = new ActivityTally();
        tally.Add(Month(workdays: 21, leave: 1, visits: 200, products: 260));
        return tally;
    }

    private static RepMonth Month(int workdays, int leave, int visits, int products) =>
        new("R1", "Wang", "T1", null, null, Analytics.Month.Of(2025, 3), workdays, leave, visits, 0, products, 330, 130, 50, 40);

    // An A1 and an A3, one of two B2 seen, and a C1 that is no target, in one month.
    private static ActivityTally Accounts()
    {
        var tally = new ActivityTally();
        Add(tally, 5, true, new Box('A', 1), A1, new(4));
        Add(tally, 1, true, new Box('A', 3), A3, new(2));
        Add(tally, 3, true, new Box('B', 2), B2, new(4));
        Add(tally, 0, true, new Box('B', 2), B2, null);
        Add(tally, 3, false, new Box('C', 1), C1, null);
        foreach (var (box, seen) in new[] { (new Box('A', 1), true), (new Box('A', 3), true), (new Box('B', 2), true), (new Box('B', 2), false), (new Box('C', 1), true) })
            tally.Close(box, 1, seen ? 1 : 0, overVisited: 0);
        return tally;
    }

    private static void Add(ActivityTally tally, int visits, bool isTarget, Box box, VisitBand band, MonthPlan? plan)
    {
        tally.Add(new AccountCell(1, visits > 0 ? 1 : 0, visits, 1), isTarget, box, band);
        var plans = new PlanSums();
        if (plan is not null) plans.Add(plan, visits);
        tally.Add(plans);
    }

    private static Kpi Is(string code, double expected, string verdict, ActivityTally tally, Settings? settings = null)
    {
        var kpi = ActivityKpis.Of(tally, settings ?? Settings.Default).Single(k => k.Code == code);
        Assert.Equal(expected, kpi.Value!.Value, 10);
        Assert.Equal(verdict, kpi.Verdict);
        return kpi;
    }
}
