namespace Analytics;

/// <summary>Log score a month that knowing the visits adds to a forecast, and its standard error.</summary>
public sealed record VisitsAdd(double Value, double Se);
