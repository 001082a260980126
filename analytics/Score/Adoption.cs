namespace Analytics;

/// <summary>The gamma posterior of an account's deseasonalised monthly units: shape, and rate per unit.</summary>
public readonly record struct Adoption(double Shape, double Rate)
{
    /// <summary>Expected units a month.</summary>
    public double Level => Rate > 0 ? Shape / Rate : 0;

    /// <summary>Probability that the monthly rate is below a number of units.</summary>
    public double ProbabilityBelow(double units) =>
        units <= 0 || Rate <= 0 ? 0 : MathNet.Numerics.SpecialFunctions.GammaLowerRegularized(Shape, Rate * units);
}
