namespace Analytics;

/// <summary>An account of a plan.</summary>
/// <param name="Box">The box of the product that asks for most visits.</param>
/// <param name="Now">Completed visits a month over the last twelve closed months.</param>
/// <param name="Rulebook">The rulebook's frequency, scaled to the visits of the plan.</param>
/// <param name="Planned">Visits a month.</param>
/// <param name="OneMore">Money a month that one visit a month more would bring; null unless the gates passed.</param>
public sealed record PlanAccount(AccountRef Account, Box? Box, double Now, double Rulebook, double Planned, double? OneMore);
