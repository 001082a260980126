namespace Analytics;

/// <summary>An account whose share of visits differs from its share of sales.</summary>
/// <param name="Gap">Share of visits minus share of sales.</param>
public sealed record Misallocation(AccountRef Account, string Specialty, double Units, long Visits, double ShareOfSales, double ShareOfVisits, double Gap);
