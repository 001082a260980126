namespace Analytics;

/// <summary>Which moves of the latest run a reader may decide on now.</summary>
internal sealed class DecisionRules(Panel panel, Scope scope, IReadOnlyDictionary<MoveKey, MoveDecision> newest)
{
    private readonly Dictionary<MoveKey, Move> _moves = panel.Scores!.Moves.Where(move => scope.Sees(move.Territory)).ToDictionary(MoveKey.Of);

    public Move? MoveOf(string key) => MoveKey.Parse(key) is { } parsed ? _moves.GetValueOrDefault(parsed) : null;

    /// <summary>Null where the wish may be carried out. Moves out of scope are answered like unknown ones: they are none of the reader's business.</summary>
    public RefusedMove? Refusal(string key, long seen, MoveWish wish)
    {
        if (MoveOf(key) is not { } move)
            return new(key, "unknown", null);
        var last = newest.GetValueOrDefault(MoveKey.Of(move));
        if ((last?.Id ?? 0) != seen)
            return new(key, "changed", last?.By);
        if (wish.Decision == Decision.Undone)
            return last is null or { IsOpen: true } ? new(key, "nothingToUndo", null) : null;
        if (MoveKey.IsExpired(move, panel))
            return new(key, "expired", null);
        return wish.Decision == Decision.Rejected && !DecisionReasons.All.Contains(wish.Reason) ? new(key, "reasonMissing", null) : null;
    }
}
