using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>
/// Estimates of several pools drawn towards their common mean as far as their spread is no more than noise: normal means with a common
/// normal prior, its variance by restricted maximum likelihood (empirical Bayes; Morris 1983).
/// </summary>
/// <param name="Values">Posterior mean by pool.</param>
/// <param name="Covariance">Posterior covariance, the uncertain common mean included, the variance between pools taken as found.</param>
/// <param name="Mean">Common mean.</param>
/// <param name="Between">Standard deviation between pools.</param>
public sealed record PartialPooling(double[] Values, Matrix<double> Covariance, double Mean, double Between)
{
    private const int Steps = 60;

    /// <param name="estimates">Estimates by pool.</param>
    /// <param name="covariance">Their covariance, positive definite.</param>
    public static PartialPooling Of(IReadOnlyList<double> estimates, Matrix<double> covariance)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        var found = Vector<double>.Build.DenseOfEnumerable(estimates);
        var widest = Math.Max(found.AbsoluteMaximum(), 1e-9);
        var best = (Likelihood: double.NegativeInfinity, Between: 0.0);
        // From nothing to twice the largest estimate, evenly.
        for (var step = 0; step <= (found.Count > 1 ? Steps : 0); step++)
        {
            var between = 2 * widest * step / Steps;
            var likelihood = Likelihood(found, covariance, between);
            if (likelihood > best.Likelihood + 1e-12)
                best = (likelihood, between);
        }
        return Posterior(found, covariance, best.Between);
    }

    private static double Likelihood(Vector<double> found, Matrix<double> covariance, double between)
    {
        var total = covariance + Matrix<double>.Build.DenseIdentity(found.Count) * (between * between);
        var inverse = total.Inverse();
        var ones = Vector<double>.Build.Dense(found.Count, 1);
        var held = ones * (inverse * ones);
        var away = found - ones * (inverse * found) / held;
        return -(Math.Log(total.Determinant()) + Math.Log(held) + away * (inverse * away)) / 2;
    }

    private static PartialPooling Posterior(Vector<double> found, Matrix<double> covariance, double between)
    {
        var identity = Matrix<double>.Build.DenseIdentity(found.Count);
        var inverse = (covariance + identity * (between * between)).Inverse();
        var ones = Vector<double>.Build.Dense(found.Count, 1);
        var held = ones * (inverse * ones);
        var mean = ones * (inverse * found) / held;
        var kept = inverse * (between * between);
        var left = ones - kept * ones;
        return new(
            (ones * mean + kept * (found - mean)).AsArray(),
            identity * (between * between) - kept * (between * between) + left.OuterProduct(left) / held, mean, between);
    }
}
