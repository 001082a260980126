using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>The response at one carry-over and saturation.</summary>
/// <param name="Weight">How much the figures count it; the weights of a response add up to 1.</param>
/// <param name="PerPool">ρ by pool: log units per unit of h.</param>
/// <param name="Covariance">Of <paramref name="PerPool"/>, robust to anything within an account.</param>
public sealed record ResponsePoint(VisitShape Shape, double Weight, double[] PerPool, double[][] Covariance)
{
    internal ResponsePoint(VisitShape shape, double weight, double[] perPool, Matrix<double> covariance)
        : this(shape, weight, perPool, covariance.ToRowArrays())
    {
    }
}
