namespace Analytics;

/// <summary>One carry-over of the profile.</summary>
/// <param name="CarryOver">λ: the part of a visit's work that is left a month later.</param>
/// <param name="LogLikelihood">Below the best carry-over's, at the best saturation of each; the noise's dependence within accounts is allowed for.</param>
/// <param name="UnitsPerVisit">Units of the same month, were this the carry-over.</param>
/// <param name="Plausible">Within the 95 % range of the profile: at most 1.92 below the best.</param>
public sealed record CarryOverPoint(double CarryOver, double LogLikelihood, double UnitsPerVisit, bool Plausible);
