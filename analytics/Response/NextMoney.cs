namespace Analytics;

/// <summary>What the next sum spent on visits would earn in margin, before its cost; where, only if groups may be ranked by response.</summary>
/// <param name="Dimension">The dimension of <paramref name="Where"/>; null for the mean account of the selection.</param>
public sealed record NextMoney(double Spend, double Visits, MoneyPerVisit Earns, string? Dimension, string? Where);
