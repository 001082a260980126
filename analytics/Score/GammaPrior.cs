namespace Analytics;

/// <summary>Shape and rate of a gamma distribution.</summary>
public readonly record struct GammaPrior(double Shape, double Rate);
