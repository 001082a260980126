namespace Analytics;

/// <summary>
/// What chance alone moves: every account's months shuffled (each with its monthly index), boxes followed as usual, and the same
/// two month ends compared. A real development cannot survive shuffling; noise can.
/// </summary>
internal static class ShuffledMonths
{
    /// <summary>Movement between path months <paramref name="from"/> and <paramref name="to"/> (0-based) of each draw; none where the path is too long to hold them.</summary>
    public static IReadOnlyList<BoxFlows> Of(Selection selection, int product, int from, int to, Settings settings)
    {
        var (scores, digits) = (selection.Panel.Scores!.Products[product], ShuffledDigits.Of(selection.Panel, product, settings));
        if (from < digits.First)
            return [];
        BoxFlows[] flows = [.. Enumerable.Range(0, settings.ShuffleDraws).Select(_ => new BoxFlows())];
        foreach (var account in selection.Accounts)
        {
            if (!scores.IsBoxed(account))
                continue;
            // Letters as they are: only digits are at chance's mercy.
            var (before, after) = (scores.LetterIndex(account, from) * 3 - 1, scores.LetterIndex(account, to) * 3 - 1);
            var draws = digits[account];
            for (var draw = 0; draw < draws.Length; draw++)
                flows[draw].Add(before + draws[draw].At(from - digits.First), after + draws[draw].At(to - digits.First));
        }
        return flows;
    }
}
