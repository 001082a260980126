namespace Analytics;

/// <summary>A point of the Pareto curve: shares accumulated over accounts ranked by sales, largest first.</summary>
public readonly record struct CurvePoint(double Accounts, double Sales, double? Visits, double? Cost);
