namespace Analytics;

/// <summary>A tenth of the volume.</summary>
/// <param name="Number">10 holds the largest accounts.</param>
public sealed record Decile(int Number, int Accounts, double ShareOfSales, double? ShareOfVisits, double? ShareOfCost, double? VisitsPerAccountMonth);
