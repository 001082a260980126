namespace Analytics;

/// <summary>Recommended visits a month: fewest, most, and the default within.</summary>
public sealed record VisitBand(double Fewest, double Most, double Default);
