using MathNet.Numerics;

namespace Analytics;

/// <summary>The negative binomial by mean and size: variance = mean + mean² ÷ size (NB2 of Cameron and Trivedi 1986).</summary>
public static class NegativeBinomial
{
    private const double LongestProduct = 32;
    private const double LargestFactor = 1e8;

    /// <summary>Log probability of a count; counts between the whole numbers are interpolated by the gamma function.</summary>
    public static double LogProbability(double count, double size, double mean) =>
        LogRising(size, count) - LogRising(1, count) - size * Math.Log(1 + mean / size) + (count == 0 ? 0 : count * Math.Log(mean / (size + mean)));

    /// <summary>ln Γ(from + by) − ln Γ(from); one logarithm for the small whole counts that almost all months are.</summary>
    public static double LogRising(double from, double by)
    {
        if (by == 0)
            return 0;
        if (by > LongestProduct || from > LargestFactor || by != Math.Floor(by))
            return SpecialFunctions.GammaLn(from + by) - SpecialFunctions.GammaLn(from);
        var product = 1.0;
        for (var j = 0; j < by; j++)
            product *= from + j;
        return Math.Log(product);
    }
}
