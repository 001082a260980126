namespace Analytics;

/// <summary>
/// Systematic sampling of accounts in the order of rep (else territory), box and chance (Särndal, Swensson and Wretman 1992, section 3.4): every
/// account is held out with the same probability, every stratum holds its share to within one account.
/// </summary>
internal static class HoldoutDraw
{
    /// <param name="earlier">By account; null for those still to be drawn.</param>
    public static bool?[] Over(
        Panel panel, IReadOnlyList<ProductScores> products, Month asOf, Quarter quarter, IReadOnlyList<bool?> earlier, double share, Settings settings)
    {
        var isHeld = earlier.ToArray();
        int[] open = [.. Enumerable.Range(0, isHeld.Length).Where(account => isHeld[account] is null)];
        var (owners, boxes, chances) = (new string[isHeld.Length], new int[isHeld.Length], new double[isHeld.Length]);
        foreach (var account in open)
        {
            var row = panel.Accounts[account];
            owners[account] = row.Rep is { } rep ? $"r:{rep}" : row.Territory is { } territory ? $"t:{territory}" : "";
            boxes[account] = ProductScores.BoxAskingMost(products, account, asOf, settings)?.Index ?? -1;
            chances[account] = Draws.For(settings.Seed, Draws.HashOf($"{quarter} {row.Id}")).NextShare();
        }
        Array.Sort(open, (a, b) =>
            string.CompareOrdinal(owners[a], owners[b]) is not 0 and var owner ? owner
            : boxes[a] != boxes[b] ? boxes[a].CompareTo(boxes[b])
            : chances[a] != chances[b] ? chances[a].CompareTo(chances[b]) : a.CompareTo(b));
        var start = Draws.For(settings.Seed, Draws.HashOf($"{quarter} {open.Length}")).NextShare();
        for (var place = 0; place < open.Length; place++)
            isHeld[open[place]] = Math.Floor((place + 1) * share + start) > Math.Floor(place * share + start);
        return isHeld;
    }
}
