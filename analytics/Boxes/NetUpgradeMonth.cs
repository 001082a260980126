namespace Analytics;

/// <summary>The net-upgrade index of a month end against so many months before, beside what shuffled months give; null where they do not reach.</summary>
public sealed record NetUpgradeMonth(Month Month, double Value, Chance? Chance);
