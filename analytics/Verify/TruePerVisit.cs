namespace Analytics;

/// <summary>Units of all products that one more completed visit adds.</summary>
public sealed record TruePerVisit(double ShortRun, double LongRun);
