namespace Analytics;

/// <summary>Cases of like probability: what was said on average, and what came.</summary>
public sealed record ReliabilityRow(int Cases, double Forecast, double Moved);
