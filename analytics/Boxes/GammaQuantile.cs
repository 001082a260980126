using MathNet.Numerics;

namespace Analytics;

/// <summary>
/// Quantiles of the gamma distribution with rate 1 by shape, from a table (linear in log shape and log quantile, relative error
/// below 0.0005): a posterior probability is compared with its threshold in a few nanoseconds.
/// </summary>
internal sealed class GammaQuantile
{
    private const int Points = 1200;
    private const double LowestShape = 0.01;
    private const double HighestShape = 1e6;
    private static readonly double LogLow = Math.Log(LowestShape);
    private static readonly double Step = (Math.Log(HighestShape) - LogLow) / (Points - 1);

    private readonly double[] _logs = new double[Points];

    public GammaQuantile(double probability)
    {
        for (var i = 0; i < Points; i++)
            _logs[i] = LogQuantile(Math.Exp(LogLow + i * Step), probability);
    }

    public double Of(double shape)
    {
        var place = Math.Clamp((Math.Log(shape) - LogLow) / Step, 0, Points - 1.000001);
        var (index, within) = ((int)place, place - Math.Floor(place));
        return Math.Exp(_logs[index] + within * (_logs[index + 1] - _logs[index]));
    }

    // Bisection on the log scale: every shape, however small, has its quantile within.
    private static double LogQuantile(double shape, double probability)
    {
        var (low, high) = (-700.0, Math.Log(shape + 10 * Math.Sqrt(shape) + 50));
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (SpecialFunctions.GammaLowerRegularized(shape, Math.Exp(middle)) < probability)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }
}
