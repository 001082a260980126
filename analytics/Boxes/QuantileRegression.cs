namespace Analytics;

/// <summary>Linear quantile regression by majorise–minimise (Hunter and Lange 2000), with its asymptotic covariance (Koenker 2005, §3.2).</summary>
public sealed record QuantileRegression(double[] Coefficients, double[,] CovarianceRoot)
{
    private const int MostIterations = 200;
    private const double Smoothing = 1e-4;
    private const double Converged = 1e-6;

    /// <param name="rows">Regressors by row, a constant included.</param>
    /// <param name="quantile">Strictly between 0 and 1.</param>
    public static QuantileRegression Fit(IReadOnlyList<double[]> rows, double[] y, double quantile)
    {
        var x = new QuantileRows(rows);
        var (unit, weights, residuals) = (Ones(x.Count), new double[x.Count], new double[x.Count]);
        var plain = x.Normal(unit);
        var beta = plain.Solve(x.Moment(y, unit));
        x.Residuals(y, beta.AsArray(), residuals);
        // (2q − 1)·X'1 does not change from one iteration to the next.
        var tilt = x.Moment(unit, unit) * (2 * quantile - 1);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = 1 / (Smoothing + Math.Abs(residuals[i]));
            var next = x.Normal(weights).Solve(x.Moment(y, weights) + tilt);
            var change = (next - beta).InfinityNorm();
            beta = next;
            x.Residuals(y, beta.AsArray(), residuals);
            if (change < Converged)
                break;
        }
        var scale = Math.Sqrt(quantile * (1 - quantile)) / DensityAtZero(residuals);
        return new([.. beta], (plain.Inverse().Cholesky().Factor * scale).ToArray());
    }

    public double At(ReadOnlySpan<double> row)
    {
        var value = 0.0;
        for (var a = 0; a < Coefficients.Length; a++)
            value += Coefficients[a] * row[a];
        return value;
    }

    /// <summary>Coefficients drawn from their sampling distribution.</summary>
    internal QuantileRegression Drawn(ref Draws draws)
    {
        var k = Coefficients.Length;
        var (drawn, normal) = ((double[])Coefficients.Clone(), new double[k]);
        for (var a = 0; a < k; a++)
            normal[a] = draws.NextNormal();
        for (var a = 0; a < k; a++)
        {
            for (var b = 0; b <= a; b++)
                drawn[a] += CovarianceRoot[a, b] * normal[b];
        }
        return this with { Coefficients = drawn };
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    // Share of residuals within a Silverman band around zero ÷ its width.
    private static double DensityAtZero(double[] residuals)
    {
        var (mean, squares) = (residuals.Average(), 0.0);
        foreach (var r in residuals)
            squares += (r - mean) * (r - mean);
        var band = Math.Max(1e-6, 1.06 * Math.Sqrt(squares / residuals.Length) * Math.Pow(residuals.Length, -0.2));
        var within = residuals.Count(r => Math.Abs(r) <= band);
        return Math.Max(1, within) / (2 * band * residuals.Length);
    }
}
