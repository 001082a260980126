namespace Analytics;

/// <summary>The headline figures of a selection, in the period, the period before and the year before.</summary>
internal static class OverviewCards
{
    private sealed record Kind(string Code, CardUnit Unit, Func<OverviewFigures, double?> Value, Func<OverviewFigures, Note?> Reason);

    private static readonly Kind[] Kinds =
    [
        new("sales", CardUnit.Money, f => f.Sales, f => f.SalesReason ?? (f.Sales is null ? Note.Of("amountsUnknown") : null)),
        new("units", CardUnit.Count, f => f.Units, f => f.SalesReason),
        new("visits", CardUnit.Count, f => f.Visits, f => f.VisitsReason),
        new("cost", CardUnit.Money, f => f.Cost, f => f.VisitsReason),
        new("naiveRoi", CardUnit.Ratio, f => f.NaiveRoi, f => f.SalesReason ?? f.VisitsReason ?? (f.Sales is null ? Note.Of("amountsUnknown") : null)),
        new("topShare20", CardUnit.Share, f => f.TopShare20, f => f.SalesReason),
        new("doctors", CardUnit.Count, f => f.Buyers, f => f.SalesReason),
        new("coverage", CardUnit.Share, f => f.Coverage, f => f.VisitsReason),
        new("netUpgrades", CardUnit.Ratio, f => f.NetUpgradeIndex, f => f.BoxesReason),
    ];

    /// <param name="now">The figures of the selection's period.</param>
    /// <param name="incremental">What is said beside the naive ROI.</param>
    public static IReadOnlyList<Card> Of(Selection selection, Scope scope, OverviewFigures now, Note? incremental, Settings settings)
    {
        var period = selection.Slice.Period;
        var (previous, yearBefore) = Together.Of(
            () => OverviewFigures.Of(selection, period.Previous, settings),
            () => period.YearBefore == period.Previous ? null : OverviewFigures.Of(selection, period.YearBefore, settings));
        var lastYear = yearBefore ?? previous;
        var delivered = selection.Panel.DirectCosts.Count == 0 ? null : DeliveredCosts.Of(selection, scope, period);
        return
        [
            .. Kinds.Select(k => new Card(k.Code, k.Unit, k.Value(now), Against(k, now, previous), Against(k, now, lastYear), NoteOf(k, now))
            {
                Beside = k.Code switch { "cost" => BesideOf(now, delivered), "naiveRoi" => incremental, _ => null },
            }),
        ];
    }

    private static Note? NoteOf(Kind kind, OverviewFigures now) =>
        kind.Reason(now) ?? (kind.Code is "cost" or "naiveRoi" ? now.CostNote : null);

    private static Note? BesideOf(OverviewFigures now, DeliveredCosts? delivered) => now.Cost is { } cost && delivered is { Total: not 0 }
        ? Note.Of("costWithDelivered", ("delivered", delivered.Total), ("amount", cost + delivered.Total), ("currency", now.Currency)) : null;

    private static CardChange Against(Kind kind, OverviewFigures now, OverviewFigures then)
    {
        var (value, before) = (kind.Value(now), kind.Value(then));
        if (value is null || before is null)
            return new(then.Period, before, null, kind.Reason(then) ?? kind.Reason(now) ?? Note.Of("notAvailable"));
        var change = kind.Unit is CardUnit.Money or CardUnit.Count ? Fraction.Of(value.Value - before.Value, before.Value) : value - before;
        return new(then.Period, before, change, change is null ? Note.Of("fromZero") : null);
    }
}
