using System.Numerics;

namespace Analytics;

/// <summary>The net-upgrade index of every month end of the path, each beside shuffled months.</summary>
internal static class NetUpgrades
{
    public static IReadOnlyList<NetUpgradeMonth> Of(Selection selection, int product, int back, Settings settings)
    {
        var scores = selection.Panel.Scores!.Products[product];
        if (back >= scores.Path.Length)
            return [];
        var digits = ShuffledDigits.Of(selection.Panel, product, settings);
        var chance = ByChance(selection, scores, digits, back, settings.ShuffleDraws);
        var trend = new List<NetUpgradeMonth>();
        for (var m = back; m < scores.Path.Length; m++)
        {
            var flows = BoxFlows.Of(selection, scores, m - back, m);
            var drawn = m - back < digits.First || flows.Accounts == 0 ? null : Chance.Of(Array.ConvertAll(chance, net => net[m - digits.First] / (double)flows.Accounts));
            trend.Add(new(scores.Path.From + m, flows.NetUpgradeIndex, drawn));
        }
        return trend;
    }

    // Ups less downs by draw and month held.
    private static int[][] ByChance(Selection selection, ProductScores scores, ShuffledDigits digits, int back, int draws)
    {
        int[][] net = [.. Enumerable.Range(0, draws).Select(_ => new int[DigitMonths.Most])];
        foreach (var account in selection.Accounts)
        {
            if (!scores.IsBoxed(account))
                continue;
            var (letterUp, letterDown) = LettersOf(scores, account, digits.First, back);
            var drawn = digits[account];
            for (var draw = 0; draw < drawn.Length; draw++)
            {
                var (up, down) = (drawn[draw].BetterThan(back), drawn[draw].WorseThan(back));
                // The digit decides; between equal digits the letter does.
                var same = ~(up | down);
                Count(net[draw], up | same & letterUp, 1);
                Count(net[draw], down | same & letterDown, -1);
            }
        }
        return net;
    }

    private static (uint Up, uint Down) LettersOf(ProductScores scores, int account, int first, int back)
    {
        var (up, down) = (0u, 0u);
        for (var m = first + back; m < scores.Path.Length; m++)
        {
            var change = scores.LetterIndex(account, m) - scores.LetterIndex(account, m - back);
            if (change != 0)
                (up, down) = change < 0 ? (up | 1u << m - first, down) : (up, down | 1u << m - first);
        }
        return (up, down);
    }

    private static void Count(int[] months, uint bits, int by)
    {
        for (; bits != 0; bits &= bits - 1)
            months[BitOperations.TrailingZeroCount(bits)] += by;
    }
}
