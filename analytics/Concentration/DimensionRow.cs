namespace Analytics;

/// <summary>One value of a dimension.</summary>
public sealed record DimensionRow(
    string Value, int Accounts, double Units, double ShareOfSales, long? Visits, double? ShareOfVisits, double? ShareOfCost,
    double? VisitsPerAccountMonth, double? TopShare20, double? Gini);
