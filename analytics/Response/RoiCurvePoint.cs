namespace Analytics;

/// <summary>Cumulative shares of accounts, cost and profit.</summary>
public readonly record struct RoiCurvePoint(double Accounts, double Cost, double Profit);
