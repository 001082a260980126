namespace Analytics;

/// <summary>What visits to a group of accounts return; null where the gates fail or the interval says too little.</summary>
/// <param name="ValuePerVisit">Margin of the same month of one more visit to the mean account.</param>
/// <param name="IncrementalShortRun">Of the visits made: margin of their own months less cost, over cost.</param>
/// <param name="IncrementalLongRun">Of all visits ever made: margin that would be missing had there been none, less cost, over cost; extrapolates to unvisited accounts.</param>
/// <param name="Marginal">Of one more visit: all its months' margin less its cost, over its cost.</param>
public sealed record GroupReturn(MoneyPerVisit ValuePerVisit, RoiInterval? IncrementalShortRun, RoiInterval? IncrementalLongRun, RoiInterval? Marginal);
