namespace Analytics;

/// <summary>
/// What chance alone moves: every account's months shuffled (each with its monthly index), boxes followed as usual, and the same
/// two month ends compared. A real development cannot survive shuffling; noise can.
/// </summary>
internal static class ShuffledMonths
{
    /// <summary>Movement between path months <paramref name="from"/> and <paramref name="to"/> (0-based) of each draw.</summary>
    public static IReadOnlyList<BoxFlows> Of(Selection selection, int product, int from, int to, Settings settings)
    {
        var (scores, digits) = (selection.Panel.Scores!.Products[product], ShuffledDigits.Of(selection.Panel, product, from, to, settings));
        var flows = new BoxFlows[settings.ShuffleDraws];
        for (var draw = 0; draw < flows.Length; draw++)
        {
            flows[draw] = new();
            foreach (var account in selection.Accounts)
            {
                // Letters as they are: only digits are at chance's mercy.
                if (digits[account, draw] is var (before, after))
                    flows[draw].Add(Boxed(scores, account, from, before), Boxed(scores, account, to, after));
            }
        }
        return flows;
    }

    private static Box Boxed(ProductScores scores, int account, int month, int digit) =>
        new(Box.At(scores.Boxes[month][account] - 1).Letter, digit);
}
