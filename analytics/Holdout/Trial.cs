namespace Analytics;

/// <summary>A quarter's experiment: the moves that would have been listed, and which of them chance kept back.</summary>
internal sealed record Trial(Quarter Quarter, double Share, Month KnownThrough, IReadOnlyList<TrialMove> Moves)
{
    /// <param name="listed">What would be listed were nobody held out.</param>
    public static Trial Of(Panel panel, Holdout holdout, IReadOnlyList<Move> listed)
    {
        var products = Enumerable.Range(0, panel.Products.Count).ToDictionary(product => panel.Products[product].Id, StringComparer.Ordinal);
        var moves = listed.Select(move => (Move: move, Account: panel.Accounts.IndexOf(move.Account.Id)!.Value))
            .Select(m => new TrialMove(m.Account, products[m.Move.Product], m.Move.Kind, holdout.IsHeld(m.Account)));
        return new(holdout.Quarter, holdout.Share, holdout.KnownThrough, [.. moves]);
    }
}
