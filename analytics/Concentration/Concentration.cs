namespace Analytics;

/// <summary>Where sales concentrate, and whether visits and cost follow.</summary>
public static class Concentration
{
    private const int CurveSteps = 200;

    /// <summary>Concentration of the sales of a slice's accounts that a scope sees, over the slice's period; by no dimension yet.</summary>
    public static ConcentrationReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        var (selection, period) = (panel.Select(slice, scope), slice.Period);
        var isAmount = Measured.IsByAmount(selection, period);
        var ((ranked, misallocations), (before, persistent)) = Together.Of(
            () =>
            {
                var whole = Measured.Of(selection, period, settings, isAmount);
                var now = RankedAccounts.Of(selection, whole, period);
                return (now, Misallocations.Of(selection, whole, now.LeftOut == 0 ? now.Curve : whole.Curve()));
            },
            () => (ConcentrationBefore.CurveOf(selection, period.Previous, settings, isAmount), PersistentShare.Of(selection, period, settings, isAmount)));
        var (measured, curve) = (ranked.Measured, ranked.Curve);
        return new()
        {
            Period = period,
            DataVersion = panel.DataVersion,
            Measure = measured.Measure,
            TopShare = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["0.10"] = curve.ShareOfTop(0.10), ["0.20"] = curve.ShareOfTop(0.20) },
            Gini = curve.Gini,
            GiniWithoutZeros = curve.GiniWithoutZeros,
            TopShare20WithoutZeros = curve.Total > 0 ? curve.ShareOfTopWithoutZeros(0.20) : null,
            VisitShareOfTop20 = curve.VisitShareOfTop(0.20),
            CostShareOfTop20 = curve.CostShareOfTop(0.20),
            VisitShareByChance = RandomTop.Of(measured.Visits, 0.20, settings),
            Accounts = curve.Count,
            ZeroSalesAccounts = curve.Zeros,
            LeftOutAccounts = ranked.LeftOut,
            VisitsLeftOut = ranked.VisitsLeftOut,
            NegativeAccounts = curve.Negatives,
            Units = measured.Milliunits.Sum() / 1000.0,
            Sales = measured.Cents.AsSpan().IndexOfAnyExcept(0) >= 0 ? measured.Cents.Sum() / 100.0 : null,
            Visits = measured.Visits?.Sum(),
            Cost = measured.MilliCost?.Sum() / 1000.0,
            AccountsFor50 = curve.AccountsFor(0.50),
            AccountsFor80 = curve.AccountsFor(0.80),
            Persistent = persistent,
            Curve = curve.Points(CurveSteps),
            Deciles = Deciles.Of(curve, measured, period.Length),
            Before = ConcentrationBefore.Of(period.Previous, before, curve),
            OverVisited = misallocations.Over,
            UnderVisited = misallocations.Under,
            Notes = NotesOf(selection, ranked, settings),
        };
    }

    /// <summary>Sales, visits and concentration by the values of one dimension (<see cref="Dimension"/>, or "product"), largest sales first.</summary>
    /// <exception cref="SliceException">The panel has no such dimension.</exception>
    public static DimensionTable By(Panel panel, Slice slice, Scope scope, Settings settings, string dimension) =>
        ByDimension.Of(panel.Select(slice, scope), dimension, settings);

    /// <summary>The concentration and its tables by every delivered dimension and by product.</summary>
    public static ConcentrationReport Whole(Panel panel, Slice slice, Scope scope, Settings settings) => Of(panel, slice, scope, settings) with
    {
        Dimensions = [.. panel.DeliveredDimensions.Append(Dimension.Product).Select(dimension => By(panel, slice, scope, settings, dimension))],
    };

    private static List<Note> NotesOf(Selection selection, RankedAccounts ranked, Settings settings)
    {
        var notes = SpanNotes.Of(selection);
        var period = selection.Slice.Period;
        if (period.Length < settings.WindowMonths)
            notes.Add(Note.Of("shortWindow", ("months", period.Length), ("expected", settings.WindowMonths)));
        if (ranked.LeftOut > 0)
            notes.Add(Note.Of("leftOutAccounts", ("accounts", ranked.LeftOut), ("visits", ranked.VisitsLeftOut ?? 0)));
        if (ranked.Curve.Negatives > 0)
            notes.Add(Note.Of("negativeAccounts", ("accounts", ranked.Curve.Negatives)));
        if (ranked.Curve.Total == 0)
            notes.Add(Note.Of("noSales"));
        if (ranked.Measured.Visits is not null)
            notes.Add(VisitCosts.NoteOf(settings));
        return notes;
    }
}
