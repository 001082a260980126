namespace Analytics;

/// <summary>Accounts, by the warehouse's keys, whose sums of a source and month later loads changed; null: all, the month is new.</summary>
internal sealed record Change(string Source, Month Month, int[]? AccountKeys);
