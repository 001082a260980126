namespace Analytics;

/// <summary>How are we doing: cards, trend, and what needs attention.</summary>
/// <param name="Attention">At most three, most urgent first.</param>
public sealed record OverviewReport(
    Period Period, long DataVersion, long? RunId, string Currency,
    IReadOnlyList<Card> Cards, IReadOnlyList<TrendPoint> Trend, IReadOnlyList<Attention> Attention, IReadOnlyList<Note> Notes);
