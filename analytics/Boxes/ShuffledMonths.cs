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
        var scores = selection.Panel.Scores!.Products[product];
        var (grid, rule) = (UnitsGrid.Of(selection.Panel, product, scores.Path), DigitRules.For(settings));
        var months = scores.Path.Length;
        var flows = new BoxFlows[settings.ShuffleDraws];
        for (var draw = 0; draw < flows.Length; draw++)
            flows[draw] = new();
        var (units, season, potential, digits, order) = (new double[months], new double[months], new double[months], new byte[months], new int[months]);
        foreach (var account in selection.Accounts)
        {
            if (scores.Boxes[from][account] == 0 || scores.Boxes[to][account] == 0)
                continue;
            Array.Fill(potential, Math.Max(0.01, scores.Potentials[account].Units));
            for (var draw = 0; draw < flows.Length; draw++)
            {
                var draws = Draws.For(settings.Seed, Draws.HashOf(selection.Panel.Accounts[account].Id) + (ulong)draw);
                Shuffle(grid, scores, account, ref draws, order, units, season);
                rule.Follow(units, season, potential, scores.Overdispersion, scores.Prior, digits);
                // Letters as they are: only digits are at chance's mercy.
                flows[draw].Add(Boxed(scores, account, from, digits[from]), Boxed(scores, account, to, digits[to]));
            }
        }
        return flows;
    }

    private static void Shuffle(UnitsGrid grid, ProductScores scores, int account, ref Draws draws, int[] order, double[] units, double[] season)
    {
        for (var m = 0; m < order.Length; m++)
            order[m] = m;
        draws.Shuffle<int>(order);
        for (var m = 0; m < order.Length; m++)
            (units[m], season[m]) = (grid[account, order[m]], scores.Season[order[m]]);
    }

    private static Box Boxed(ProductScores scores, int account, int month, int digit) =>
        new(Box.At(scores.Boxes[month][account] - 1).Letter, digit);
}
