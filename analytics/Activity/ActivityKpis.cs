using System.Numerics.Tensors;

namespace Analytics;

/// <summary>The key figures of a tally against the targets of the settings.</summary>
public static class ActivityKpis
{
    /// <summary>Every key figure, in the order of <see cref="KpiCode"/>; with the figures of another tally to compare with.</summary>
    public static IReadOnlyList<Kpi> Of(ActivityTally tally, Settings settings, ActivityTally? before = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var now = Of(tally, settings.Activity);
        if (before is null)
            return now;
        var then = Of(before, settings.Activity);
        // Who was left early is known of the months asked for only.
        return [.. now.Zip(then, (kpi, old) => kpi.Code == KpiCode.PrematureExit ? kpi : kpi with { Before = old.Value })];
    }

    private static IReadOnlyList<Kpi> Of(ActivityTally tally, ActivityTargets target)
    {
        var (visits, customers) = (TensorPrimitives.Sum(tally.VisitsTo), TensorPrimitives.Sum(tally.Customers));
        var byVisits = target.MixOf == "visits";
        return
        [
            new(KpiCode.SellingTime, KpiUnit.Share, Fraction.Of(tally.Selling, tally.Selling + tally.Travelling + tally.Organization + tally.Personal), target.SellingTimeShare, null),
            new(KpiCode.VisitsADay, KpiUnit.Number, Fraction.Of(tally.RepVisits, tally.FieldDays), target.VisitsADayFrom, target.VisitsADayTo),
            new(KpiCode.ProductsAVisit, KpiUnit.Number, Fraction.Of(tally.Mentions, tally.RepVisits), target.ProductsAVisitFrom, target.ProductsAVisitTo),
            new(KpiCode.MixVisitsA, KpiUnit.Share, Fraction.Of(tally.VisitsTo[0], visits), byVisits ? target.MixA : null, null),
            new(KpiCode.MixVisitsB, KpiUnit.Share, Fraction.Of(tally.VisitsTo[1], visits), byVisits ? target.MixB : null, null),
            new(KpiCode.MixCustomersA, KpiUnit.Share, Fraction.Of(tally.Customers[0], customers), byVisits ? null : target.MixA, null),
            new(KpiCode.MixCustomersB, KpiUnit.Share, Fraction.Of(tally.Customers[1], customers), byVisits ? null : target.MixB, null),
            new(KpiCode.ListSize, KpiUnit.Number, tally.RepMonths > 0 ? tally.AccountMonths / tally.RepMonths : null, target.ListSize, null),
            new(KpiCode.Coverage, KpiUnit.Share, Fraction.Of(tally.CoveredMonths, tally.TargetMonths), target.Coverage, null),
            Frequency(KpiCode.FrequencyA, tally, 0),
            Frequency(KpiCode.FrequencyB, tally, 1),
            Frequency(KpiCode.FrequencyC, tally, 2),
            new(KpiCode.Attainment, KpiUnit.Share, Fraction.Of(tally.Attained, tally.PlanMonths), null, null),
            new(KpiCode.PlanAdherence, KpiUnit.Share, Fraction.Of(tally.Capped, tally.Planned), target.PlanAdherence, null),
            new(KpiCode.PlanAttainment, KpiUnit.Share, Fraction.Of(tally.DoneOfPlanned, tally.Planned), null, null),
            new(KpiCode.Pace, KpiUnit.Ratio, Fraction.Of(tally.PaceDone, tally.PaceDue), 1 - target.PaceTolerance, 1 + target.PaceTolerance),
            new(KpiCode.Workload, KpiUnit.Ratio, Fraction.Of(tally.Recommended, target.VisitsADay * tally.FieldDays), 1 - target.WorkloadTolerance, 1 + target.WorkloadTolerance),
            new(KpiCode.PrematureExit, KpiUnit.Share, Fraction.Of(tally.Exits, tally.Openings), null, 0),
            new(KpiCode.ResourceKillers, KpiUnit.Share, Fraction.Of(tally.Killers, tally.C1), null, 0),
        ];
    }

    // Over all targets of the letter; its band is the mean of its boxes' bands, weighted by the targets in them.
    private static Kpi Frequency(string code, ActivityTally tally, int letter) => new(
        code, KpiUnit.Number, Fraction.Of(tally.VisitsToTargets[letter], tally.TargetsOf[letter]),
        Fraction.Of(tally.BandFrom[letter], tally.TargetsOf[letter]), Fraction.Of(tally.BandTo[letter], tally.TargetsOf[letter]));
}
