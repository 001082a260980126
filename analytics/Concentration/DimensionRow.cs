namespace Analytics;

/// <summary>One value of a dimension: its share of the whole, and how concentrated it is within. Changes are against the same number of months before.</summary>
/// <param name="Accounts">Accounts ranked, as in the whole.</param>
/// <param name="Gap">Share of visits minus share of sales: above 0 it gets more visits than sales would give.</param>
/// <param name="VisitShareOfTop20">Share of its own visits that its own top 20 % receive.</param>
/// <param name="PersistentShare">Its top 20 % chosen on the window before, their share of its sales now.</param>
public sealed record DimensionRow(
    string Value, int Accounts, double Units, double ShareOfSales, long? Visits, double? ShareOfVisits, double? ShareOfCost, double? Gap,
    double? VisitsPerAccountMonth, double? TopShare20, double? Gini, double? VisitShareOfTop20, AccountsFor AccountsFor50, double? PersistentShare,
    double? ShareOfSalesChange, double? TopShare20Change, double? GiniChange);
