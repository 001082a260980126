namespace Analytics;

/// <summary>A scored warehouse against what was planted in it.</summary>
public sealed record VerifyReport(
    string World, Month AsOf, long DataVersion, EffectVerdict? Effect, StagnationVerdict? Territories, VisitVerdict OverVisited, VisitVerdict UnderVisited,
    MoveVerdict Moves, PlanVerdict Plan);
