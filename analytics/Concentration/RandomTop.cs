namespace Analytics;

/// <summary>The share of visits a fifth of the accounts, drawn at random, receives.</summary>
internal static class RandomTop
{
    private const int MostDrawn = 2_000;

    /// <summary>Beyond 2,000 accounts the normal limit of drawing without replacement takes the place of the draws.</summary>
    public static Chance? Of(long[]? visits, double fraction, Settings settings)
    {
        var wanted = (int)Math.Round(fraction * (visits?.Length ?? 0));
        if (visits is null || wanted == 0 || visits.Sum() is var total && total == 0)
            return null;
        return visits.Length <= MostDrawn ? Drawn(visits, wanted, total, settings) : Limit(visits, wanted, total);
    }

    private static Chance Drawn(long[] visits, int wanted, long total, Settings settings)
    {
        var draws = Draws.For(settings.Seed, 0x70FA11);
        var shares = new double[settings.ChanceDraws];
        var pool = (long[])visits.Clone();
        for (var d = 0; d < shares.Length; d++)
        {
            var sum = 0L;
            for (var i = 0; i < wanted; i++)
            {
                var j = i + draws.NextBelow(pool.Length - i);
                (pool[i], pool[j]) = (pool[j], pool[i]);
                sum += pool[i];
            }
            shares[d] = sum / (double)total;
        }
        return Chance.Of(shares);
    }

    private static Chance Limit(long[] visits, int wanted, long total)
    {
        var (count, mean, squares) = ((double)visits.Length, total / (double)visits.Length, 0.0);
        foreach (var v in visits)
            squares += (v - mean) * (v - mean);
        var deviation = Math.Sqrt(wanted * (1 - wanted / count) * squares / (count - 1)) / total;
        var share = wanted / count;
        return new(share, share - 1.96 * deviation, share + 1.96 * deviation, 0);
    }
}
