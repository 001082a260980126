namespace Analytics;

/// <summary>Recommended moves of the latest scoring run.</summary>
public static class Moves
{
    /// <summary>The moves of a slice's accounts and products that a scope sees, by headroom.</summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static MovesReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        var (run, selection) = (NotScoredException.Require(panel), panel.Select(slice, scope));
        return selection.Kept((typeof(MovesReport), selection.ProductsKey, settings), () => Among(selection, run, settings));
    }

    private static MovesReport Among(Selection selection, ScoreRun run, Settings settings)
    {
        var (isSeen, products) = (selection.IsSelected(), selection.Slice.Products);
        Move[] moves = [.. All(selection.Panel, run, settings).Where(m => isSeen[m.Account] && (products.Count == 0 || products.Contains(m.Move.Product))).Select(m => m.Move)];
        int Count(MoveKind kind) => moves.Count(move => move.Kind == kind);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["develop"] = Count(MoveKind.Develop), ["regrade"] = Count(MoveKind.Regrade), ["release"] = Count(MoveKind.Release) };
        return new(run.AsOf, run.RunId, run.DataVersion, counts, moves, [.. NotesOf(run, moves)]) { Currency = settings.Currency };
    }

    // What a move brings does not depend on who asks or of which accounts; without an account of the panel there is nobody to see it.
    private static IReadOnlyList<(int Account, Move Move)> All(Panel panel, ScoreRun run, Settings settings) => panel.Kept.Of<IReadOnlyList<(int, Move)>>((typeof(Moves), settings), () =>
    {
        Move[] known = [.. run.Moves.Where(move => panel.Accounts.IndexOf(move.Account.Id) is not null)];
        return [.. MoveGains.On(panel, known, settings).Select(move => (panel.Accounts.IndexOf(move.Account.Id)!.Value, move with { Potential = PotentialOf(panel, run, move) }))];
    });

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
