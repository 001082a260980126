namespace Analytics;

/// <summary>Forecasts and recommendations of every eligible account: everyone who ever bought the product.</summary>
/// <param name="Alpha">Error rate of the gains' intervals.</param>
public sealed record OutlookReport(Month AsOf, int MonthsAhead, long DataVersion, double Alpha, IReadOnlyList<Outlook> Rows);
