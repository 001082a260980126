namespace Analytics;

/// <summary>One of the nine boxes.</summary>
/// <param name="In">Accounts that came since the month compared with; with <paramref name="Out"/> and <paramref name="Net"/>.</param>
/// <param name="ChanceIn">What shuffled months give.</param>
public sealed record BoxCell(
    Box Box, int Accounts, double ShareOfAccounts, double ShareOfSales, double Units, long? Visits, double? ShareOfVisits,
    double? VisitsPerAccountMonth, VisitBand Recommended, int? AccountsBefore, int? In, int? Out, int? Net, Chance? ChanceIn, Chance? ChanceOut);
