using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

internal static class Draws
{
    /// <summary>An index, drawn by the shares given; the last one takes what is left.</summary>
    public static int Pick(this Xoshiro256StarStar random, ReadOnlySpan<double> shares)
    {
        var draw = random.NextDouble();
        for (var i = 0; i < shares.Length - 1; i++)
        {
            if (draw < shares[i])
                return i;
            draw -= shares[i];
        }

        return shares.Length - 1;
    }

    /// <summary>A factor around 1 whose logarithm has that standard deviation.</summary>
    public static double Factor(this Xoshiro256StarStar random, double spread) => Math.Exp(Normal.Sample(random, 0, spread));
}
