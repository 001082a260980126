using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>Linear quantile regression by majorise–minimise (Hunter and Lange 2000), with its asymptotic covariance (Koenker 2005, §3.2).</summary>
public sealed record QuantileRegression(double[] Coefficients, double[,] CovarianceRoot)
{
    private const int MostIterations = 200;
    private const double Smoothing = 1e-4;
    private const double Converged = 1e-6;

    /// <param name="rows">Regressors by row, a constant included.</param>
    /// <param name="quantile">Strictly between 0 and 1.</param>
    public static QuantileRegression Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, double quantile)
    {
        var unit = Ones(rows.Count);
        var plain = Normal(rows, unit);
        var beta = plain.Solve(Moment(rows, y, unit));
        var residuals = Residuals(rows, y, beta);
        // (2q − 1)·X'1 does not change from one iteration to the next.
        var tilt = Moment(rows, Ones(rows.Count), unit) * (2 * quantile - 1);
        var weights = new double[rows.Count];
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = 1 / (Smoothing + Math.Abs(residuals[i]));
            var next = Normal(rows, weights).Solve(Moment(rows, y, weights) + tilt);
            var change = (next - beta).InfinityNorm();
            beta = next;
            residuals = Residuals(rows, y, beta);
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

    // A little ridge keeps a category that a fold lacks from making the matrix singular.
    private static Matrix<double> Normal(IReadOnlyList<double[]> rows, double[] weights)
    {
        var k = rows[0].Length;
        var sums = new double[k, k];
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, w) = (rows[i], weights[i]);
            for (var a = 0; a < k; a++)
            {
                for (var b = 0; b <= a; b++)
                    sums[a, b] += w * row[a] * row[b];
            }
        }
        return Matrix<double>.Build.Dense(k, k, (a, b) => (a >= b ? sums[a, b] : sums[b, a]) + (a == b ? 1e-6 : 0));
    }

    private static Vector<double> Moment(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, double[] weights)
    {
        var sums = new double[rows[0].Length];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var a = 0; a < sums.Length; a++)
                sums[a] += weights[i] * y[i] * rows[i][a];
        }
        return Vector<double>.Build.Dense(sums);
    }

    private static double[] Residuals(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, Vector<double> beta)
    {
        var residuals = new double[rows.Count];
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = y[i];
            for (var a = 0; a < beta.Count; a++)
                residuals[i] -= beta[a] * rows[i][a];
        }
        return residuals;
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
