using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>
/// Least squares on demeaned grids, with the covariance robust to anything within an account (Liang and Zeger 1986),
/// scaled by G ÷ (G − 1), G accounts.
/// </summary>
public sealed record ClusteredRegression(double[] Slopes, double[,] Covariance, int Accounts)
{
    /// <summary>Null where the regressors do not vary or fewer than two accounts remain.</summary>
    public static ClusteredRegression? Fit(MonthGrid y, params MonthGrid[] xs)
    {
        var k = xs.Length;
        var (normal, moment) = (Matrix<double>.Build.Dense(k, k), Vector<double>.Build.Dense(k));
        for (var a = 0; a < k; a++)
        {
            moment[a] = Dot(xs[a].Values, y.Values);
            for (var b = 0; b < k; b++)
                normal[a, b] = Dot(xs[a].Values, xs[b].Values);
        }
        if (y.Accounts < 2 || normal.Diagonal().AbsoluteMinimum() < 1e-9 || Math.Abs(normal.Determinant()) < 1e-9)
            return null;
        var inverse = normal.Inverse();
        var slopes = inverse * moment;
        var covariance = inverse * Meat(y, xs, slopes) * inverse * (y.Accounts / (y.Accounts - 1.0));
        return new([.. slopes], covariance.ToArray(), y.Accounts);
    }

    /// <summary>One slope with its interval at level 1 − alpha, from Student's t with G − 1 degrees of freedom.</summary>
    public Slope SlopeOf(int regressor, double alpha)
    {
        var error = Math.Sqrt(Math.Max(0, Covariance[regressor, regressor]));
        var reach = StudentT.InvCDF(0, 1, Accounts - 1, 1 - alpha / 2) * error;
        return new(Slopes[regressor], error, Slopes[regressor] - reach, Slopes[regressor] + reach);
    }

    /// <summary>Wald statistic that the regressors from one on are all zero; null where their covariance is singular.</summary>
    public double? WaldFrom(int regressor)
    {
        var count = Slopes.Length - regressor;
        var covariance = Matrix<double>.Build.DenseOfArray(Covariance).SubMatrix(regressor, count, regressor, count);
        if (Math.Abs(covariance.Determinant()) < 1e-300)
            return null;
        var slopes = Vector<double>.Build.DenseOfEnumerable(Slopes.Skip(regressor));
        return slopes * (covariance.Inverse() * slopes);
    }

    private static Matrix<double> Meat(MonthGrid y, MonthGrid[] xs, Vector<double> slopes)
    {
        var meat = Matrix<double>.Build.Dense(xs.Length, xs.Length);
        var score = new double[xs.Length];
        for (var i = 0; i < y.Accounts; i++)
        {
            Array.Clear(score);
            for (var m = 0; m < y.Months; m++)
            {
                var residual = y[i, m];
                for (var a = 0; a < xs.Length; a++)
                    residual -= slopes[a] * xs[a][i, m];
                for (var a = 0; a < xs.Length; a++)
                    score[a] += xs[a][i, m] * residual;
            }
            for (var a = 0; a < xs.Length; a++)
            {
                for (var b = 0; b < xs.Length; b++)
                    meat[a, b] += score[a] * score[b];
            }
        }
        return meat;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
