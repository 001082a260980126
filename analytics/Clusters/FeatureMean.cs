namespace Analytics;

/// <summary>The mean of a feature in its own units, and its distance from all accounts' mean in standard deviations.</summary>
public sealed record FeatureMean(string Feature, double Value, double Deviations);
