namespace Analytics;

/// <summary>Sums over the period, and ranks among the accounts in scope (1 = largest; ties share a rank).</summary>
public sealed record Totals(double Units, double? Sales, long? Visits, double? Cost, int RankBySales, int? RankByVisits, int Accounts);
