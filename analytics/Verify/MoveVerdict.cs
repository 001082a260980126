namespace Analytics;

/// <summary>Planted moves whose middle lies three months or more before as-of.</summary>
/// <param name="Seen">The digit at as-of lies on the planted side of the digit six months before the move.</param>
public sealed record MoveVerdict(int Planted, int Seen)
{
    private const int Settled = 3;
    private const int Before = 6;

    internal static MoveVerdict Of(Panel panel, ScoreRun run, Truth truth)
    {
        var (planted, seen) = (0, 0);
        foreach (var move in truth.Moves)
        {
            if (run.Products.FirstOrDefault(p => p.Product == move.ProductId) is not { } product || panel.Accounts.IndexOf(move.DoctorId) is not { } account
                || move.Month + Settled > run.AsOf)
                continue;
            var (then, now) = (product.BoxOf(account, Month.Later(product.Path.From, move.Month - Before)), product.BoxOf(account, run.AsOf));
            planted++;
            seen += then is { } a && now is { } b && (move.Direction == "up" ? b.Digit < a.Digit : b.Digit > a.Digit) ? 1 : 0;
        }
        return new(planted, seen);
    }
}
