namespace Analytics;

/// <summary>A card's value in another period and the change since: relative for money and counts, a difference for shares and ratios.</summary>
/// <param name="Reason">Why there is none.</param>
public sealed record CardChange(Period Period, double? Value, double? Change, Note? Reason);
