namespace Analytics;

/// <summary>A value in a month.</summary>
public readonly record struct MonthValue(Month Month, double Value);
