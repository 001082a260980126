namespace Analytics;

/// <summary>A point of the Pareto curve: shares accumulated over accounts ranked by sales, largest first.</summary>
public readonly record struct CurvePoint(double Accounts, double Sales, double? Visits, double? Cost)
{
    /// <summary>The points of a curve nearest to every twentieth of the accounts.</summary>
    public static IReadOnlyList<CurvePoint> Twentieths(IReadOnlyList<CurvePoint> curve) =>
        [.. Enumerable.Range(1, 20).Select(i => curve.MinBy(point => Math.Abs(point.Accounts - i * 0.05)))];
}
