namespace Analytics;

/// <summary>Joint Wald test of the next two months' visits, in the regression with account and month effects.</summary>
/// <param name="Passed">False also where it cannot be computed.</param>
/// <param name="Statistic">Chi-square with <paramref name="DegreesOfFreedom"/>.</param>
/// <param name="Leads">Units per visit of one and two months later.</param>
public sealed record LeadTest(bool Passed, double? Statistic, int DegreesOfFreedom, double? PValue, double? SameMonth, IReadOnlyList<double> Leads, Note Verdict);
