using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>
/// Units an account-month that being listed brings, listed against held out, whatever was done about the list: the intention-to-treat effect.
/// Adjusted for the units before by a regression of each arm (Lin 2013, "Agnostic notes on regression adjustments to experimental data"):
/// [ȳ₁ − b₁(x̄₁ − x̄)] − [ȳ₀ − b₀(x̄₀ − x̄)]. Each arm's variance is HC3 (MacKinnon and White 1985), which a single large account among a few
/// cannot make small by bending the line to itself (Long and Ervin 2000); degrees of freedom are Welch's.
/// </summary>
/// <param name="StandardError">Of <paramref name="Value"/>.</param>
/// <param name="DegreesOfFreedom">Of its t distribution (Satterthwaite 1946, n − 2 an arm).</param>
public sealed record Lift(double Value, double StandardError, double DegreesOfFreedom)
{
    /// <summary>Probability of seeing the smallest lift that is called detectable.</summary>
    public const double Power = 0.80;

    private const int FewestOfEach = 4;
    private const double AlmostAll = 1 - 1e-9;

    /// <summary>Null where an arm holds fewer than four accounts, hangs on a single one of them, or nothing varies.</summary>
    public static Lift? Of(IReadOnlyList<TrialCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        TrialCase[] listed = [.. cases.Where(c => !c.IsHeld)], held = [.. cases.Where(c => c.IsHeld)];
        if (Math.Min(listed.Length, held.Length) < FewestOfEach)
            return null;
        var middle = cases.Average(c => c.Before);
        var (one, other) = (ArmOf(listed, middle), ArmOf(held, middle));
        var variance = one.Variance + other.Variance;
        if (variance <= 0 || !double.IsFinite(variance))
            return null;
        var freedom = variance * variance / (one.Variance * one.Variance / (listed.Length - 2) + other.Variance * other.Variance / (held.Length - 2));
        return new(one.Mean - other.Mean, Math.Sqrt(variance), freedom);
    }

    /// <summary>Several quarters' lifts as one, each weighted by its precision.</summary>
    public static Lift? Pooled(IReadOnlyList<Lift> lifts)
    {
        ArgumentNullException.ThrowIfNull(lifts);
        if (lifts.Count == 0)
            return null;
        var weights = lifts.Sum(l => 1 / (l.StandardError * l.StandardError));
        return new(lifts.Sum(l => l.Value / (l.StandardError * l.StandardError)) / weights, Math.Sqrt(1 / weights), lifts.Sum(l => l.DegreesOfFreedom));
    }

    public Interval IntervalAt(double alpha)
    {
        var reach = StudentT.InvCDF(0, 1, DegreesOfFreedom, 1 - alpha / 2) * StandardError;
        return new(Value - reach, Value + reach);
    }

    /// <summary>The lift seen with probability 0.8 by a two-sided test of that error: (t of 1 − α/2 + t of 0.8) · standard error (Bloom 1995).</summary>
    public double DetectableAt(double alpha) =>
        (StudentT.InvCDF(0, 1, DegreesOfFreedom, 1 - alpha / 2) + StudentT.InvCDF(0, 1, DegreesOfFreedom, Power)) * StandardError;

    // The arm's mean at the common middle, and the variance of it.
    private static (double Mean, double Variance) ArmOf(TrialCase[] arm, double middle)
    {
        var (x, y) = (arm.Average(c => c.Before), arm.Average(c => c.After));
        var spread = arm.Sum(c => (c.Before - x) * (c.Before - x));
        var slope = spread > 0 ? arm.Sum(c => (c.Before - x) * (c.After - y)) / spread : 0;
        var variance = arm.Sum(c =>
        {
            var leverage = 1.0 / arm.Length + (spread > 0 ? (c.Before - x) * (c.Before - x) / spread : 0);
            var weight = 1.0 / arm.Length + (spread > 0 ? (middle - x) * (c.Before - x) / spread : 0);
            var left = c.After - y - slope * (c.Before - x);
            // The only account that differs draws the line through itself: how far it strays cannot be seen.
            return leverage < AlmostAll ? weight * weight * left * left / (1 - leverage) / (1 - leverage) : double.PositiveInfinity;
        });
        return (y - slope * (x - middle), variance);
    }
}
