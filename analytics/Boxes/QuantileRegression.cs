using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>Linear quantile regression by majorise–minimise (Hunter and Lange 2000), with its asymptotic covariance (Koenker 2005, §3.2).</summary>
public sealed record QuantileRegression(double[] Coefficients, double[,] CovarianceRoot)
{
    private const int MostIterations = 200;
    private const double Smoothing = 1e-4;

    /// <param name="rows">Regressors by row, a constant included.</param>
    /// <param name="quantile">Strictly between 0 and 1.</param>
    public static QuantileRegression Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, double quantile)
    {
        var k = rows[0].Length;
        var plain = Normal(rows, _ => 1);
        var moment = Moment(rows, y, _ => 1);
        var beta = plain.Solve(moment);
        var residuals = Residuals(rows, y, beta);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var weights = Array.ConvertAll(residuals, r => 1 / (Smoothing + Math.Abs(r)));
            var tilted = Moment(rows, y, i => weights[i]) + Moment(rows, Ones(rows.Count), _ => 2 * quantile - 1);
            var next = Normal(rows, i => weights[i]).Solve(tilted);
            var change = (next - beta).InfinityNorm();
            beta = next;
            residuals = Residuals(rows, y, beta);
            if (change < 1e-7)
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
    private static Matrix<double> Normal(IReadOnlyList<double[]> rows, Func<int, double> weight)
    {
        var k = rows[0].Length;
        var sums = new double[k, k];
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, w) = (rows[i], weight(i));
            for (var a = 0; a < k; a++)
            {
                for (var b = 0; b <= a; b++)
                    sums[a, b] += w * row[a] * row[b];
            }
        }
        return Matrix<double>.Build.Dense(k, k, (a, b) => (a >= b ? sums[a, b] : sums[b, a]) + (a == b ? 1e-6 : 0));
    }

    private static Vector<double> Moment(IReadOnlyList<double[]> rows, IReadOnlyList<double> y, Func<int, double> weight)
    {
        var sums = new double[rows[0].Length];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var a = 0; a < sums.Length; a++)
                sums[a] += weight(i) * y[i] * rows[i][a];
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
