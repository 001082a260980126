namespace Analytics;

/// <summary>The response in one half of the months.</summary>
/// <param name="From">Its first month, counted from the first of the fit.</param>
/// <param name="PerVisit">ρ shared by all.</param>
/// <param name="Units">Units of the same month per visit, mean account at the sales of both halves.</param>
/// <param name="PerPool">ρ by pool, each estimated by itself; null for a pool without fitted accounts.</param>
public sealed record ResponseHalf(int From, int Months, double PerVisit, Estimate Units, IReadOnlyList<Estimate?> PerPool);
