namespace Analytics;

/// <summary>
/// The evolution index of a territory: (100 + own growth %) ÷ (100 + benchmark's growth %) × 100, and how sure it is. The logarithm of own growth has the
/// variance Σ(xᵢ/X − yᵢ/Y)² · n/(n − 1) over the accounts' sales now and before (ratio estimator, accounts as clusters; Cochran, "Sampling Techniques", 6.4).
/// </summary>
public readonly record struct Evolution(double LogIndex, double Variance)
{
    private const double LeastVariance = 1e-6;

    /// <summary>The raw index, 100 meaning the benchmark's growth.</summary>
    public double Index => 100 * Math.Exp(LogIndex);

    /// <summary>The same held against a benchmark's growth as a ratio; null without one.</summary>
    public Evolution? Against(double benchmark) => benchmark > 0 ? this with { LogIndex = LogIndex - Math.Log(benchmark) } : null;

    /// <summary>From the accounts' sales now and before and the benchmark's growth as a ratio; null where either span sold nothing.</summary>
    public static Evolution? Of(ReadOnlySpan<double> now, ReadOnlySpan<double> before, double benchmark)
    {
        var (sumNow, sumBefore) = (Sum(now), Sum(before));
        if (sumNow <= 0 || sumBefore <= 0 || benchmark <= 0 || now.Length < 2)
            return null;
        var variance = 0.0;
        for (var i = 0; i < now.Length; i++)
        {
            var lag = now[i] / sumNow - before[i] / sumBefore;
            variance += lag * lag;
        }
        return new(Math.Log(sumNow / sumBefore / benchmark), Math.Max(LeastVariance, variance * now.Length / (now.Length - 1)));
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
