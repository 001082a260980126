using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>A value and its standard error.</summary>
public readonly record struct Estimate(double Value, double StandardError)
{
    /// <summary>The interval at level 1 − alpha, normal.</summary>
    public Interval IntervalAt(double alpha)
    {
        var reach = Normal.InvCDF(0, 1, 1 - alpha / 2) * StandardError;
        return new(Value - reach, Value + reach);
    }

    public Slope SlopeAt(double alpha) => new(Value, StandardError, IntervalAt(alpha).Low, IntervalAt(alpha).High);
}
