namespace Analytics;

/// <summary>Concentration of an earlier period, to compare with.</summary>
public sealed record ConcentrationBefore(Period Period, double TopShare20, double? Gini, double? VisitShareOfTop20, double TopShare20Change, double? GiniChange);
