namespace Analytics;

/// <summary>Units a month of the mean account, were every account visited so often for long.</summary>
/// <param name="Observed">Whether accounts with about so many visits exist (the 5th to 95th percentile of the accounts' means); beyond it is extrapolated.</param>
public readonly record struct ResponseCurvePoint(double VisitsPerMonth, double Units, double Low, double High, bool Observed);
