namespace Analytics;

/// <summary>Accounts ranked by their own sales alone: the first of cumulative value A, then B, the rest C.</summary>
public sealed record ValueTier(char Tier, int Accounts, double ShareOfAccounts, double ShareOfSales, double? ShareOfVisits, double? VisitsPerAccountMonth)
{
    /// <summary>Boxes of a letter together: adoption cannot be told from potential here.</summary>
    internal static IReadOnlyList<ValueTier> Of(IReadOnlyList<BoxCell> cells, int months) => [.. "ABC".Select(letter =>
    {
        var own = cells.Where(cell => cell.Box.Letter == letter).ToArray();
        var accounts = own.Sum(cell => cell.Accounts);
        var visits = own.Any(cell => cell.Visits is null) ? (long?)null : own.Sum(cell => cell.Visits);
        return new ValueTier(
            letter, accounts, own.Sum(cell => cell.ShareOfAccounts), own.Sum(cell => cell.ShareOfSales), visits is null ? null : own.Sum(cell => cell.ShareOfVisits ?? 0),
            visits is { } made ? Fraction.Of(made, accounts * (double)months) : null);
    })];
}
