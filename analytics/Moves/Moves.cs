namespace Analytics;

/// <summary>Recommended moves of the latest scoring run.</summary>
public static class Moves
{
    /// <summary>The moves of a slice's accounts and products that a scope sees, by headroom.</summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static MovesReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        var run = NotScoredException.Require(panel);
        var selection = panel.Select(slice, scope);
        var seen = new HashSet<string>(selection.Count, StringComparer.Ordinal);
        for (var i = 0; i < selection.Count; i++)
            seen.Add(selection.Ref(i).Id);
        var moves = run.Moves.Where(m => seen.Contains(m.Account.Id) && (slice.Products.Count == 0 || slice.Products.Contains(m.Product))).ToArray();
        Move[] gained = [.. MoveGains.On(panel, moves, settings).Select(move => move with { Potential = PotentialOf(panel, run, move) })];
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["develop"] = 0, ["regrade"] = 0, ["release"] = 0 };
        foreach (var move in moves)
            counts[move.Kind.ToString().ToLowerInvariant()]++;
        return new(run.AsOf, run.RunId, run.DataVersion, counts, gained, [.. NotesOf(run, gained)]) { Currency = settings.Currency };
    }

    private static PotentialFlag? PotentialOf(Panel panel, ScoreRun run, Move move) =>
        panel.Accounts.IndexOf(move.Account.Id) is { } account ? PotentialFlag.Of(run.Products.FirstOrDefault(product => product.Product == move.Product), account) : null;

    private static IEnumerable<Note> NotesOf(ScoreRun run, IReadOnlyList<Move> moves)
    {
        if (moves.Any(move => move.Gain is null))
            yield return Note.Of("headroomNotMoney");
        if (run.Holdout.Count > 0)
            yield return Note.Of("movesHeldOut", ("share", run.Holdout.Share), ("quarter", run.Holdout.Quarter.ToString()));
    }
}
