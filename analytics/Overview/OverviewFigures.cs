namespace Analytics;

/// <summary>The figures behind the cards in one period; null with a reason where a source does not cover it.</summary>
internal sealed record OverviewFigures(Period Period, string Currency)
{
    public double? Sales { get; private init; }
    public double? Units { get; private init; }
    public double? Visits { get; private init; }
    public double? Cost { get; private init; }
    public double? NaiveRoi { get; private init; }
    public double? TopShare20 { get; private init; }

    /// <summary>Share of the visits these accounts receive.</summary>
    public double? VisitShareOfTop20 { get; private init; }

    /// <summary>Accounts with more units than returns.</summary>
    public double? Buyers { get; private init; }

    public double? Coverage { get; private init; }
    public double? NetUpgradeIndex { get; private init; }
    /// <summary>Where the cost of a visit comes from.</summary>
    public Note? CostNote { get; private init; }

    public Note? SalesReason { get; private init; }
    public Note? VisitsReason { get; private init; }
    public Note? BoxesReason { get; private init; }

    public static OverviewFigures Of(Selection selection, Period period, Settings settings)
    {
        var (sold, visited) = (selection.Covers(SourceSpan.Sales, period), selection.Covers(SourceSpan.Visits, period));
        var money = Money.Of(selection, period, settings);
        var measured = Measured.Of(selection, period, settings);
        var ranked = RankedAccounts.Of(selection, measured, period);
        var curve = sold && ranked.Curve.Total > 0 ? ranked.Curve : null;
        var flows = FlowsOf(selection, period);
        return new(period, settings.Currency)
        {
            Sales = sold ? money.Sales : null,
            Units = sold ? money.Units : null,
            Visits = visited ? money.Visits : null,
            Cost = visited ? money.Cost : null,
            CostNote = VisitCosts.NoteOf(settings),
            NaiveRoi = sold && visited ? money.NaiveRoi : null,
            TopShare20 = curve?.ShareOfTop(0.20),
            VisitShareOfTop20 = curve?.VisitShareOfTop(0.20),
            Buyers = sold ? CountAboveZero(measured.Milliunits) : null,
            Coverage = visited ? Fraction.Of(CountAboveZero(measured.Visits!), selection.Count) : null,
            NetUpgradeIndex = flows?.NetUpgradeIndex,
            SalesReason = sold ? null : Absent(selection, SourceSpan.Sales),
            VisitsReason = visited ? null : Absent(selection, SourceSpan.Visits),
            BoxesReason = flows is not null ? null : Note.Of(selection.Panel.Scores is null ? "notScored" : "noBoxesThen"),
        };
    }

    private static int CountAboveZero(long[] values)
    {
        var count = 0;
        foreach (var value in values)
            count += value > 0 ? 1 : 0;
        return count;
    }

    // Boxes at the end of the period against those just before it.
    private static BoxFlows? FlowsOf(Selection selection, Period period)
    {
        var scores = selection.Panel.Scores?.Products[selection.MainProduct];
        return scores is not null && scores.Path.Contains(period.From - 1) && scores.Path.Contains(period.To)
            ? BoxFlows.Of(selection, scores, period.From - 1 - scores.Path.From, period.To - scores.Path.From)
            : null;
    }

    private static Note Absent(Selection selection, string source) =>
        selection.Panel.Sources.FirstOrDefault(s => s.Source == source) is { } span
            ? Note.Of("sourceShort", ("source", source), ("from", span.Months.From), ("to", span.Months.To))
            : Note.Of("sourceMissing", ("source", source));
}
