namespace Analytics;

/// <summary>Where return concentrates, cross-fitted: accounts ranked by return on one period, cost and profit accumulated on the next.</summary>
/// <param name="Points">Cumulative shares, best accounts first, at every twentieth of the accounts.</param>
/// <param name="ShareOfTop20">Share of the profit that the first 20 % of the cost brought.</param>
public sealed record RoiCurve(Period RankedOn, Period AccumulatedOn, IReadOnlyList<RoiCurvePoint> Points, double ShareOfTop20);
