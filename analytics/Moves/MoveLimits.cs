namespace Analytics;

/// <summary>A rep is shown a few moves a month; accounts without a rep count by territory, those without either together.</summary>
public static class MoveLimits
{
    /// <summary>The moves kept, in the order shown: kinds take turns, each by headroom, visits freed or probability.</summary>
    public static IReadOnlyList<Move> Apply(IReadOnlyList<Move> moves, Settings settings)
    {
        var kept = new List<Move>();
        foreach (var owner in moves.GroupBy(m => m.Rep is { } rep ? $"r:{rep}" : m.Territory is { } territory ? $"t:{territory}" : ""))
            kept.AddRange(InTurns(owner).Take(owner.Key.Length > 0 ? settings.MovesPerRep : settings.MovesUnassigned));
        return [.. InTurns(kept)];
    }

    private static IEnumerable<Move> InTurns(IEnumerable<Move> moves) => moves
        .GroupBy(m => m.Kind)
        .SelectMany(kind => kind.OrderByDescending(Weight).ThenBy(m => m.Account.Id, StringComparer.Ordinal).Select((move, turn) => (move, turn)))
        .OrderBy(m => m.turn)
        .ThenBy(m => m.move.Kind)
        .Select(m => m.move);

    private static double Weight(Move move) => move.Kind switch
    {
        MoveKind.Develop => move.HeadroomUnits ?? 0,
        MoveKind.Release => move.VisitsNow - move.VisitsAdvised,
        _ => move.Probability,
    };
}
