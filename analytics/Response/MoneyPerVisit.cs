namespace Analytics;

/// <summary>Money per visit with its interval.</summary>
public sealed record MoneyPerVisit(double Value, double Low, double High);
