namespace Analytics;

/// <summary>How are we doing: headline figures against two earlier periods, the trend, and what needs attention.</summary>
public static class Overview
{
    public static OverviewReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var selection = panel.Select(slice, scope);
        var ((now, cards), trend) = Together.Of(() => Headlines(selection, scope, settings), () => OverviewTrend.Of(selection, settings));
        return new(
            slice.Period, panel.DataVersion, panel.Scores?.RunId, settings.Currency, cards,
            trend, OverviewAttention.Of(selection, scope, now, cards, settings), SpanNotes.Of(selection));
    }

    private static (OverviewFigures Now, IReadOnlyList<Card> Cards) Headlines(Selection selection, Scope scope, Settings settings)
    {
        var now = OverviewFigures.Of(selection, selection.Slice.Period, settings);
        return (now, OverviewCards.Of(selection, scope, now, settings));
    }
}
