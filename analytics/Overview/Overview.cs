namespace Analytics;

/// <summary>How are we doing: headline figures against two earlier periods, the trend, and what needs attention.</summary>
public static class Overview
{
    public static OverviewReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var selection = panel.Select(slice, scope);
        var (now, (trend, incremental)) = Together.Of(
            () => OverviewFigures.Of(selection, slice.Period, settings), () => (OverviewTrend.Of(selection, settings), IncrementalRoi.Of(selection, settings)));
        var cards = OverviewCards.Of(selection, scope, now, incremental, settings);
        return new(
            slice.Period, panel.DataVersion, panel.Scores?.RunId, settings.Currency, cards,
            trend, OverviewAttention.Of(selection, scope, now, cards, settings), SpanNotes.Of(selection));
    }
}
