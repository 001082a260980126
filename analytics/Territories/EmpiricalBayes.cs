using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>
/// Normal means shrunk to each other: y ~ N(θ, s²), θ ~ N(μ, τ²). μ is their precision-weighted mean, τ² the moment estimator of DerSimonian and Laird (1986);
/// the posterior is that of Morris, "Parametric empirical Bayes inference", JASA 78 (1983), with the uncertainty of μ.
/// </summary>
public sealed record EmpiricalBayes(double Mean, double Spread, IReadOnlyList<Posterior> Posteriors)
{
    private const int FewestToShrink = 3;

    /// <summary>Posteriors in the order given; fewer than three are not shrunk.</summary>
    /// <param name="values">Estimates and their sampling variances, which must be positive.</param>
    public static EmpiricalBayes Of(IReadOnlyList<(double Value, double Variance)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < FewestToShrink)
            return new(0, double.PositiveInfinity, [.. values.Select(v => new Posterior(v.Value, Math.Sqrt(v.Variance)))]);
        var spread2 = SpreadSquared(values);
        var weights = values.Select(v => 1 / (v.Variance + spread2)).ToArray();
        var varianceOfMean = 1 / weights.Sum();
        var mean = values.Zip(weights, (v, w) => v.Value * w).Sum() * varianceOfMean;
        return new(mean, Math.Sqrt(spread2), [.. values.Select(v => Of(v.Value, v.Variance, mean, spread2, varianceOfMean))]);
    }

    private static double SpreadSquared(IReadOnlyList<(double Value, double Variance)> values)
    {
        var weights = values.Select(v => 1 / v.Variance).ToArray();
        var (sum, squares) = (weights.Sum(), weights.Sum(w => w * w));
        var mean = values.Zip(weights, (v, w) => v.Value * w).Sum() / sum;
        var heterogeneity = values.Zip(weights, (v, w) => w * (v.Value - mean) * (v.Value - mean)).Sum();
        return Math.Max(0, (heterogeneity - (values.Count - 1)) / (sum - squares / sum));
    }

    private static Posterior Of(double value, double variance, double mean, double spread2, double varianceOfMean)
    {
        var shrunk = variance / (variance + spread2);
        return new(mean * shrunk + value * (1 - shrunk), Math.Sqrt(variance * (1 - shrunk) + shrunk * shrunk * varianceOfMean));
    }
}

/// <summary>A normal posterior.</summary>
public readonly record struct Posterior(double Mean, double Deviation)
{
    /// <summary>Probability that the true value is below a bound.</summary>
    public double ProbabilityBelow(double bound) => Normal.CDF(Mean, Deviation, bound);
}
