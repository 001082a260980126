namespace Analytics;

/// <summary>What people made of the recommended moves of a quarter.</summary>
public static class Acceptance
{
    /// <summary>Of the moves of a slice's accounts and products that a scope sees: those recommended now, and those decided on earlier in the quarter.</summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static AcceptanceReport Of(Panel panel, Slice slice, Scope scope, Settings settings, IReadOnlyDictionary<MoveKey, MoveDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var run = NotScoredException.Require(panel);
        var isSeen = panel.Select(slice, scope).IsSelected();
        var moves = Moves.Of(panel, slice, scope, settings).Moves;
        // Thousands of moves stand beside few decisions, or none yet.
        var listed = decisions.Count == 0 ? [] : moves.Select(MoveKey.Of).ToHashSet();
        var earlier = decisions.Keys.Where(key => !listed.Contains(key)
            && panel.Accounts.IndexOf(key.Doctor) is { } account && isSeen[account] && (slice.Products.Count == 0 || slice.Products.Contains(key.Product)));
        (MoveKind Kind, MoveDecision? Decision)[] stood = decisions.Count == 0 ? [.. moves.Select(move => (move.Kind, (MoveDecision?)null))]
            : [.. listed.Concat(earlier).Select(key => (key.Kind, decisions.GetValueOrDefault(key) is { IsOpen: false } decided ? decided : null))];
        return new(
            run.Holdout.Quarter.ToString(), run.RunId, stood.Length, stood.Count(s => s.Decision is { Decision: Decision.Accepted }), stood.Count(s => s.Decision is { Decision: Decision.Rejected }),
            [
                RowOf("accepted", null, stood.Where(s => s.Decision is { Decision: Decision.Accepted }), stood.Length),
                .. DecisionReasons.All.Select(reason => RowOf("rejected", reason, stood.Where(s => s.Decision is { Decision: Decision.Rejected } d && d.Reason == reason), stood.Length)),
                RowOf("open", null, stood.Where(s => s.Decision is null), stood.Length),
            ]);
    }

    private static AcceptanceRow RowOf(string decision, string? reason, IEnumerable<(MoveKind Kind, MoveDecision? Decision)> moves, int all)
    {
        var kinds = moves.Select(m => m.Kind).ToArray();
        return new(
            decision, reason, kinds.Count(k => k == MoveKind.Develop), kinds.Count(k => k == MoveKind.Release), kinds.Count(k => k == MoveKind.Regrade), kinds.Length, Fraction.Of(kinds.Length, all));
    }
}
