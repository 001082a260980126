namespace Analytics;

/// <summary>What visits return: the naive figures beside the corrected ones, and the gates before any money is claimed.</summary>
public static class Roi
{
    /// <summary>Response of the accounts of a slice that a scope sees, over the closed months of its period that both visits and sales cover.</summary>
    /// <exception cref="SliceException">No closed month of the period is covered by both.</exception>
    public static RoiReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var selection = panel.Select(slice, scope);
        var period = panel.CommonClosedMonths?.And(slice.Period) ?? throw new SliceException(
            $"No closed month of {slice.Period} is covered by both visits and sales (both cover: {panel.CommonClosedMonths?.ToString() ?? "none"}).");
        var (units, visits) = (MonthGrid.Units(selection, period), MonthGrid.Visits(selection, period));
        var corrected = VisitResponse.Corrected(units, visits, settings.Alpha);
        var (lead, stability) = (Gates.Lead(units, visits, settings.Alpha), Gates.Stability(units, visits, settings.Alpha));
        var money = Money.Of(selection, period, settings);
        var value = lead.Passed && stability.Passed ? ValueOf(corrected, money.MarginPerUnit) : null;
        return new()
        {
            Period = period,
            DataVersion = panel.DataVersion,
            Currency = settings.Currency,
            Naive = VisitResponse.Naive(units, visits, settings.Alpha),
            Corrected = corrected,
            WithinHalfYears = VisitResponse.WithinHalfYears(units, visits, period, settings.Alpha),
            LeadTest = lead,
            Stability = stability,
            Skill = Gates.Skill(selection, units, visits, settings.Alpha),
            Label = lead.Passed && stability.Passed ? "effect" : "association",
            ValuePerVisit = value,
            BreakEvenVisitCost = value,
            NaiveRoi = money.NaiveRoi,
            Units = money.Units,
            Sales = money.Sales,
            Margin = money.Margin,
            Visits = money.Visits,
            Cost = money.Cost,
            AssumedVisitCost = new SortedDictionary<string, double>(
                selection.Channels.ToDictionary(c => c, c => settings.VisitCost.GetValueOrDefault(c)), StringComparer.Ordinal),
            Tables = RoiTables.Of(selection, period, settings),
            Notes = NotesOf(selection, period, money, lead, stability, value, settings),
        };
    }

    private static MoneyPerVisit? ValueOf(Slope? slope, double? marginPerUnit) =>
        slope is null || marginPerUnit is not { } margin ? null : new(slope.UnitsPerVisit * margin, slope.Low * margin, slope.High * margin);

    private static List<Note> NotesOf(
        Selection selection, Period period, Money money, LeadTest lead, StabilityTest stability, MoneyPerVisit? value, Settings settings)
    {
        var notes = new List<Note>();
        if (period != selection.Slice.Period)
            notes.Add(Note.Of("periodCut", ("from", period.From), ("to", period.To)));
        if (value is null)
            notes.Add(!lead.Passed ? Note.Of("noValueLeadTest") : !stability.Passed ? Note.Of("noValueStability") : Note.Of("noValueAmounts"));
        notes.Add(Note.Of("assumedVisitCost", ("currency", settings.Currency)));
        if (money.Sales is null)
            notes.Add(Note.Of("amountsUnknown"));
        if (selection.Count == 0)
            notes.Add(Note.Of("noAccounts"));
        return notes;
    }
}
