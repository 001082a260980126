namespace Analytics;

/// <summary>
/// Logistic recalibration of a probability by what came of earlier ones (Cox 1958): logit p' = intercept + slope · logit p, both drawn
/// towards doing nothing, so that a few cases change little.
/// </summary>
public sealed record Calibration(double Intercept, double Slope)
{
    private const int Steps = 25;

    /// <summary>Changes nothing.</summary>
    public static Calibration None { get; } = new(0, 1);

    /// <param name="cases">Probabilities forecast, and whether it came.</param>
    public static Calibration Of(IReadOnlyList<(double Probability, bool Came)> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var (a, b) = (0.0, 1.0);
        for (var step = 0; step < Steps; step++)
        {
            // The priors: standard normal around 0 and 1.
            var (ga, gb, haa, hab, hbb) = (-a, 1 - b, 1.0, 0.0, 1.0);
            foreach (var (probability, came) in cases)
            {
                var x = Logit(probability);
                var p = 1 / (1 + Math.Exp(-(a + b * x)));
                var (error, weight) = ((came ? 1 : 0) - p, p * (1 - p));
                (ga, gb) = (ga + error, gb + error * x);
                (haa, hab, hbb) = (haa + weight, hab + weight * x, hbb + weight * x * x);
            }
            var determinant = haa * hbb - hab * hab;
            var (da, db) = ((hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant);
            (a, b) = (a + Math.Clamp(da, -2, 2), b + Math.Clamp(db, -1, 1));
            if (Math.Abs(da) + Math.Abs(db) < 1e-9)
                break;
        }
        return new(a, b);
    }

    public double Of(double probability) => Math.Clamp(1 / (1 + Math.Exp(-(Intercept + Slope * Logit(probability)))), 1e-4, 1 - 1e-4);

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
