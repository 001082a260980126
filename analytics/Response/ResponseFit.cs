namespace Analytics;

/// <summary>
/// The fitted response of accounts to visits: log μ = account + market's month + ρ of the account's pool × h(A). Figures average over
/// carry-over and saturation by their likelihood, so neither is ever taken as known.
/// </summary>
public sealed class ResponseFit
{
    private readonly int[] _pools;
    private readonly Lazy<ResponseFigures[]> _figures;

    /// <param name="estimate">What was found.</param>
    /// <param name="design">Units, markets and pools of the accounts spoken of, over the months of the fit.</param>
    /// <param name="visits">Their completed visits.</param>
    public ResponseFit(ResponseEstimate estimate, CountDesign design, MonthGrid visits)
    {
        ArgumentNullException.ThrowIfNull(design);
        (Estimate, _pools) = (estimate, design.Pools);
        _figures = new(() => ResponseFigures.Of(estimate.Points, design.From(estimate.History), visits, estimate.History, estimate.Noise));
    }

    public ResponseEstimate Estimate { get; }

    public IReadOnlyList<CarryOverPoint> Profile => Estimate.Profile;

    /// <summary>
    /// Whether visits do anything: both the average over the profile and the shape chosen beforehand lie above zero, at a fifth of the
    /// error rate, since many shapes were tried.
    /// </summary>
    public bool Detects(double alpha) =>
        MeanPerVisit(longRun: false).IntervalAt(alpha / 5).Low > 0 && Estimate.SameMonth.IntervalAt(alpha / 5).Low > 0;

    public int Accounts => _pools.Length;

    /// <summary>Whether the profile excludes that a visit works in its own month only.</summary>
    public bool CarriesOver => !Profile[0].Plausible;

    /// <summary>Weighted sum over accounts of the units that one more visit a month brings each: in its own month, or over all months.</summary>
    /// <param name="accounts">Positions.</param>
    /// <param name="weights">By place in <paramref name="accounts"/>: 1 ÷ accounts gives the mean account, times the margin of its unit gives money.</param>
    /// <param name="longRun">All months the visit still works, its carry-over ÷ (1 − λ), instead of the first.</param>
    public Estimate PerVisit(IReadOnlyList<int> accounts, IReadOnlyList<double> weights, bool longRun) => Mixed(figures =>
    {
        var (value, gradient) = (0.0, new double[figures.Point.PerPool.Length]);
        for (var k = 0; k < accounts.Count; k++)
        {
            var slope = weights[k] * figures.Marginal[accounts[k]] / (longRun ? 1 - figures.Point.Shape.CarryOver : 1);
            gradient[_pools[accounts[k]]] += slope;
            value += slope * figures.Point.PerPool[_pools[accounts[k]]];
        }
        return (value, gradient);
    });

    /// <summary>Weighted sum over accounts of the units that visits brought in all months of the fit.</summary>
    /// <inheritdoc cref="PerVisit"/>
    public Estimate Gain(IReadOnlyList<int> accounts, IReadOnlyList<double> weights, bool longRun) => Mixed(figures =>
    {
        var (value, gradient, all) = (0.0, new double[figures.Point.PerPool.Length], longRun ? figures.LongRun : figures.ShortRun);
        for (var k = 0; k < accounts.Count; k++)
        {
            value += weights[k] * all[accounts[k]].Units;
            gradient[_pools[accounts[k]]] += weights[k] * all[accounts[k]].Slope;
        }
        return (value, gradient);
    });

    /// <summary>Units a month of the mean of some accounts, were each visited so often for long.</summary>
    public Estimate UnitsAt(IReadOnlyList<int> accounts, double visitsPerMonth) => Mixed(figures =>
    {
        var (value, gradient) = (0.0, new double[figures.Point.PerPool.Length]);
        foreach (var account in accounts)
        {
            var pool = _pools[account];
            var (units, slope) = figures.UnitsAt(account, figures.Point.PerPool[pool], visitsPerMonth);
            value += units / accounts.Count;
            gradient[pool] += slope / accounts.Count;
        }
        return (value, gradient);
    });

    /// <summary>Units a month of one account that is visited so often for long.</summary>
    public double MeanUnitsAt(int account, double visitsPerMonth) =>
        _figures.Value.Sum(figures => figures.Point.Weight * figures.UnitsAt(account, figures.Point.PerPool[_pools[account]], visitsPerMonth).Units);

    /// <summary>Weighted sum over accounts of the units a month that another number of visits, kept up for long, would bring.</summary>
    public Estimate Change(IReadOnlyList<int> accounts, IReadOnlyList<double> weights, IReadOnlyList<double> from, IReadOnlyList<double> to) => Mixed(figures =>
    {
        var (value, gradient) = (0.0, new double[figures.Point.PerPool.Length]);
        for (var k = 0; k < accounts.Count; k++)
        {
            var (pool, account) = (_pools[accounts[k]], accounts[k]);
            var (before, after) = (figures.UnitsAt(account, figures.Point.PerPool[pool], from[k]), figures.UnitsAt(account, figures.Point.PerPool[pool], to[k]));
            value += weights[k] * (after.Units - before.Units);
            gradient[pool] += weights[k] * (after.Slope - before.Slope);
        }
        return (value, gradient);
    }, figures => accounts.Select((account, k) => weights[k] * weights[k] * figures.OwnVariance(account, figures.Point.PerPool[_pools[account]], from[k], to[k])).Sum());

    /// <summary>The mean account's units per visit.</summary>
    public Estimate MeanPerVisit(bool longRun)
    {
        int[] all = [.. Enumerable.Range(0, Accounts)];
        return PerVisit(all, [.. all.Select(_ => 1.0 / Accounts)], longRun);
    }

    // Between the points their values differ, within them the pools' covariance and what is special to accounts count: variances add.
    private Estimate Mixed(Func<ResponseFigures, (double Value, double[] Gradient)> of, Func<ResponseFigures, double>? special = null)
    {
        var found = _figures.Value.Select(figures => (figures.Point.Weight, Of: of(figures), figures.Point.Covariance, Special: special?.Invoke(figures) ?? 0)).ToArray();
        var mean = found.Sum(f => f.Weight * f.Of.Value);
        var variance = 0.0;
        foreach (var (weight, (value, gradient), covariance, rest) in found)
        {
            var own = rest;
            for (var a = 0; a < gradient.Length; a++)
            {
                for (var b = 0; b < gradient.Length; b++)
                    own += gradient[a] * covariance[a][b] * gradient[b];
            }
            variance += weight * (own + (value - mean) * (value - mean));
        }
        return new(mean, Math.Sqrt(variance));
    }
}
