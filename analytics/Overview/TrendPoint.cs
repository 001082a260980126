namespace Analytics;

/// <summary>One month; null where a source does not reach.</summary>
public sealed record TrendPoint(Month Month, double? Units, double? Sales, long? Visits, double? Cost, bool Closed);
