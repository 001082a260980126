namespace Analytics;

/// <summary>How are we doing: headline figures against two earlier periods, the trend, and what needs attention.</summary>
public static class Overview
{
    public static OverviewReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var selection = panel.Select(slice, scope);
        var now = OverviewFigures.Of(selection, slice.Period, settings);
        var cards = OverviewCards.Of(selection, scope, now, settings);
        return new(
            slice.Period, panel.DataVersion, panel.Scores?.RunId, settings.Currency, cards,
            OverviewTrend.Of(selection, settings), OverviewAttention.Of(selection, scope, now, cards, settings), SpanNotes.Of(selection));
    }
}
