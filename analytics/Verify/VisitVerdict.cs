namespace Analytics;

/// <summary>Doctors planted to be visited too often, or too seldom.</summary>
/// <param name="Planted">How many there are.</param>
/// <param name="Turned">How many the plan visits at least half a visit a month fewer, or more, than now.</param>
/// <param name="Recommended">How many have a recommended move that way.</param>
public sealed record VisitVerdict(int Planted, int Turned, int Recommended);
