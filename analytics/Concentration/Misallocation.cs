namespace Analytics;

/// <summary>An account visited more, or less, than both its share of sales and accounts of like sales would have it.</summary>
/// <param name="Gap">Share of visits minus share of sales.</param>
/// <param name="Potential">For the product with the largest sales; null before the first scoring run.</param>
/// <param name="PeerVisits">Mean visits of the accounts nearest in sales.</param>
public sealed record Misallocation(
    AccountRef Account, string Specialty, double Units, long Visits, double PeerVisits, double ShareOfSales, double ShareOfVisits, double Gap, PotentialFlag? Potential);
