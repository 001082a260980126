namespace Analytics;

/// <summary>
/// The fitted response of accounts to visits: log μ = account + market's month + ρ of the account's pool × h(A). Figures average over
/// carry-over and saturation by their likelihood, so neither is ever taken as known.
/// </summary>
public sealed class ResponseFit
{
    private readonly int[] _pools;

    internal ResponseFit(int[] pools, IReadOnlyList<ResponsePoint> points) => (_pools, Points) = (pools, points);

    public required CountNoise Noise { get; init; }

    /// <summary>First months that served as history of visits only.</summary>
    public required int History { get; init; }

    public required IReadOnlyList<CarryOverPoint> Profile { get; init; }

    /// <summary>Robust variance ÷ Laplace variance of ρ: how much surer of itself the plain likelihood would be.</summary>
    public required double Overconfidence { get; init; }

    /// <summary>Standard deviation of ρ between pools ÷ its mean; 0: the pools cannot be told apart.</summary>
    public required double BetweenPools { get; init; }

    /// <summary>ρ at no carry-over and no saturation: the one shape chosen before the data were seen.</summary>
    public required Estimate SameMonth { get; init; }

    /// <summary>
    /// Whether visits do anything: both the average over the profile and the shape chosen beforehand lie above zero, at a fifth of the
    /// error rate, since many shapes were tried.
    /// </summary>
    public bool Detects(double alpha) => MeanPerVisit(longRun: false).IntervalAt(alpha / 5).Low > 0 && SameMonth.IntervalAt(alpha / 5).Low > 0;

    public int Accounts => _pools.Length;

    internal IReadOnlyList<ResponsePoint> Points { get; }

    internal VisitShape Best => Points[0].Shape;

    /// <summary>Whether the profile excludes that a visit works in its own month only.</summary>
    public bool CarriesOver => !Profile[0].Plausible;

    /// <summary>Weighted sum over accounts of the units that one more visit a month brings each: in its own month, or over all months.</summary>
    /// <param name="accounts">Positions.</param>
    /// <param name="weights">By place in <paramref name="accounts"/>: 1 ÷ accounts gives the mean account, times the margin of its unit gives money.</param>
    /// <param name="longRun">All months the visit still works, its carry-over ÷ (1 − λ), instead of the first.</param>
    public Estimate PerVisit(IReadOnlyList<int> accounts, IReadOnlyList<double> weights, bool longRun) => Mixed(point =>
    {
        var (value, gradient) = (0.0, new double[point.PerPool.Length]);
        for (var k = 0; k < accounts.Count; k++)
        {
            var slope = weights[k] * point.MarginalOf(accounts[k]) / (longRun ? 1 - point.Shape.CarryOver : 1);
            gradient[_pools[accounts[k]]] += slope;
            value += slope * point.PerPool[_pools[accounts[k]]];
        }
        return (value, gradient);
    });

    /// <summary>Weighted sum over accounts of the units that visits brought in all months of the fit.</summary>
    /// <inheritdoc cref="PerVisit"/>
    public Estimate Gain(IReadOnlyList<int> accounts, IReadOnlyList<double> weights, bool longRun) => Mixed(point =>
    {
        var (value, gradient) = (0.0, new double[point.PerPool.Length]);
        for (var k = 0; k < accounts.Count; k++)
        {
            var pool = _pools[accounts[k]];
            var (units, slope) = point.GainOf(accounts[k], point.PerPool[pool], longRun);
            value += weights[k] * units;
            gradient[pool] += weights[k] * slope;
        }
        return (value, gradient);
    });

    /// <summary>Units a month of the mean of some accounts, were each visited so often for long.</summary>
    public Estimate UnitsAt(IReadOnlyList<int> accounts, double visitsPerMonth) => Mixed(point =>
    {
        var (value, gradient) = (0.0, new double[point.PerPool.Length]);
        foreach (var account in accounts)
        {
            var pool = _pools[account];
            var (units, slope) = point.UnitsAt(account, point.PerPool[pool], visitsPerMonth);
            value += units / accounts.Count;
            gradient[pool] += slope / accounts.Count;
        }
        return (value, gradient);
    });

    /// <summary>The mean account's units per visit.</summary>
    public Estimate MeanPerVisit(bool longRun)
    {
        int[] all = [.. Enumerable.Range(0, Accounts)];
        return PerVisit(all, [.. all.Select(_ => 1.0 / Accounts)], longRun);
    }

    // Between the points their values differ, within them the pools' covariance counts: variances add.
    private Estimate Mixed(Func<ResponsePoint, (double Value, double[] Gradient)> of)
    {
        var found = Points.Select(point => (point.Weight, Of: of(point), point.Covariance)).ToArray();
        var mean = found.Sum(f => f.Weight * f.Of.Value);
        var variance = 0.0;
        foreach (var (weight, (value, gradient), covariance) in found)
        {
            var own = 0.0;
            for (var a = 0; a < gradient.Length; a++)
            {
                for (var b = 0; b < gradient.Length; b++)
                    own += gradient[a] * covariance[a, b] * gradient[b];
            }
            variance += weight * (own + (value - mean) * (value - mean));
        }
        return new(mean, Math.Sqrt(variance));
    }
}
