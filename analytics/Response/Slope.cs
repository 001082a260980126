namespace Analytics;

/// <summary>Units more per visit, its standard error and interval.</summary>
public sealed record Slope(double UnitsPerVisit, double StandardError, double Low, double High);
