namespace Analytics;

/// <summary>The corrected slope of each half of the period.</summary>
public sealed record StabilityTest(bool Passed, Slope? FirstHalf, Slope? SecondHalf, Note Verdict);
