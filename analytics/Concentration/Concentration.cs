namespace Analytics;

/// <summary>Where sales concentrate, and whether visits and cost follow.</summary>
public static class Concentration
{
    private const int CurveSteps = 200;

    /// <summary>Concentration of the sales of a slice's accounts that a scope sees, over the slice's period.</summary>
    public static ConcentrationReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        var selection = panel.Select(slice, scope);
        var measured = Measured.Of(selection, slice.Period, settings);
        var curve = measured.Curve();
        var misallocations = Misallocations.Of(selection, curve, measured);
        return new()
        {
            Period = slice.Period,
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
            NegativeAccounts = curve.Negatives,
            Units = measured.Milliunits.Sum() / 1000.0,
            Sales = measured.Cents.AsSpan().IndexOfAnyExcept(0) >= 0 ? measured.Cents.Sum() / 100.0 : null,
            Visits = measured.Visits?.Sum(),
            Cost = measured.MilliCost?.Sum() / 1000.0,
            AccountsFor50 = curve.AccountsFor(0.50),
            AccountsFor80 = curve.AccountsFor(0.80),
            Persistent = PersistentOf(selection, slice.Period, settings),
            Curve = curve.Points(CurveSteps),
            Deciles = Deciles.Of(curve, measured, slice.Period.Length),
            Dimensions = ByDimension.Of(selection, curve, measured, settings),
            Before = BeforeOf(selection, slice.Period.Previous, curve, settings),
            OverVisited = misallocations.Over,
            UnderVisited = misallocations.Under,
            Notes = NotesOf(selection, curve, measured, settings),
        };
    }

    private static PersistentShare? PersistentOf(Selection selection, Period period, Settings settings)
    {
        var chosenOn = Period.Trailing(period.From - 1, settings.WindowMonths);
        if (!selection.Covers(SourceSpan.Sales, chosenOn) || !selection.Covers(SourceSpan.Sales, period))
            return null;
        var then = Measured.Of(selection, chosenOn, settings).Curve();
        var now = Measured.Of(selection, period, settings).Curve();
        if (then.Total == 0 || now.Total == 0)
            return null;
        var weights = then.WeightsOfTop(0.20);
        var kept = 0.0;
        for (var i = 0; i < weights.Length; i++)
            kept += weights[i] * now.Sales[i];
        return new(chosenOn, then.ShareOfTop(0.20), kept / now.Total);
    }

    private static ConcentrationBefore? BeforeOf(Selection selection, Period period, ParetoCurve now, Settings settings)
    {
        if (!selection.Covers(SourceSpan.Sales, period))
            return null;
        var before = Measured.Of(selection, period, settings).Curve();
        var share = before.ShareOfTop(0.20);
        return new(period, share, before.Gini, before.VisitShareOfTop(0.20), now.ShareOfTop(0.20) - share, now.Gini - before.Gini);
    }

    private static List<Note> NotesOf(Selection selection, ParetoCurve curve, Measured measured, Settings settings)
    {
        var notes = SpanNotes.Of(selection);
        var period = selection.Slice.Period;
        if (period.Length < settings.WindowMonths)
            notes.Add(Note.Of("shortWindow", ("months", period.Length), ("expected", settings.WindowMonths)));
        if (curve.Negatives > 0)
            notes.Add(Note.Of("negativeAccounts", ("accounts", curve.Negatives)));
        if (curve.Total == 0)
            notes.Add(Note.Of("noSales"));
        if (measured.Visits is not null)
            notes.Add(Note.Of("assumedVisitCost", ("currency", settings.Currency)));
        return notes;
    }
}
