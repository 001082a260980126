namespace Analytics;

/// <summary>What people made of the recommended moves of a quarter.</summary>
public static class Acceptance
{
    private const string Accepted = "accepted";
    private const string Rejected = "rejected";
    private const string Open = "open";
    private static readonly int Kinds = Enum.GetValues<MoveKind>().Length;

    /// <summary>Of the moves of a slice's accounts and products that a scope sees: those recommended now, and those decided on earlier in the quarter.</summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static AcceptanceReport Of(Panel panel, Slice slice, Scope scope, Settings settings, IReadOnlyDictionary<MoveKey, MoveDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var run = NotScoredException.Require(panel);
        var isSeen = panel.Select(slice, scope).IsSelected();
        var moves = Moves.Of(panel, slice, scope, settings).Moves;
        var tally = new Dictionary<(string Decision, string? Reason), int[]>();
        var listed = new HashSet<MoveKey>();
        foreach (var move in moves)
        {
            // Thousands of moves stand beside few decisions, or none yet.
            if (decisions.Count > 0 && MoveKey.Of(move) is var key && decisions.TryGetValue(key, out var decided) && listed.Add(key))
                Count(move.Kind, decided);
            else
                Count(move.Kind, null);
        }
        foreach (var (key, decided) in decisions)
        {
            if (!listed.Contains(key) && panel.Accounts.IndexOf(key.Doctor) is { } account && isSeen[account] && (slice.Products.Count == 0 || slice.Products.Contains(key.Product)))
                Count(key.Kind, decided);
        }
        var all = tally.Values.Sum(kinds => kinds.Sum());
        AcceptanceRow[] rows = [RowOf(Accepted, null), .. DecisionReasons.All.Select(reason => RowOf(Rejected, reason)), RowOf(Open, null)];
        return new(run.Holdout.Quarter.ToString(), run.RunId, all, SumOf(Accepted), SumOf(Rejected), rows);

        void Count(MoveKind kind, MoveDecision? decided)
        {
            var place = decided is not { IsOpen: false } ? (Open, null) : decided.Decision == Decision.Accepted ? (Accepted, null) : (Rejected, decided.Reason);
            if (!tally.TryGetValue(place, out var kinds))
                tally[place] = kinds = new int[Kinds];
            kinds[(int)kind]++;
        }

        int SumOf(string decision) => tally.Where(row => row.Key.Decision == decision).Sum(row => row.Value.Sum());

        AcceptanceRow RowOf(string decision, string? reason)
        {
            var kinds = tally.GetValueOrDefault((decision, reason)) ?? new int[Kinds];
            return new(decision, reason, kinds[(int)MoveKind.Develop], kinds[(int)MoveKind.Release], kinds[(int)MoveKind.Regrade], kinds.Sum(), Fraction.Of(kinds.Sum(), all));
        }
    }
}
