namespace Analytics;

/// <summary>Visits a month by account, and how they were found.</summary>
/// <param name="Lowered">The fewest visits of the bands are more than the capacity, and were lowered.</param>
internal sealed record PlannedVisits(IReadOnlyList<double> Visits, double? ShadowPrice, string Method, bool Lowered);
