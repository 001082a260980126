using System.Numerics.Tensors;
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
    public static ClusteredRegression? Fit(CentredGrid y, params CentredGrid[] xs)
    {
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(xs);
        var k = xs.Length;
        var (normal, moment, rows) = (Matrix<double>.Build.Dense(k, k), Vector<double>.Build.Dense(k), new Rows(y, xs));
        for (var i = 0; i < y.Accounts; i++)
        {
            rows.Fill(i);
            for (var a = 0; a < k; a++)
            {
                moment[a] += TensorPrimitives.Dot<double>(rows.Xs[a], rows.Y);
                for (var b = 0; b < k; b++)
                    normal[a, b] += TensorPrimitives.Dot<double>(rows.Xs[a], rows.Xs[b]);
            }
        }
        if (y.Accounts < 2 || normal.Diagonal().AbsoluteMinimum() < 1e-9 || Math.Abs(normal.Determinant()) < 1e-9)
            return null;
        var inverse = normal.Inverse();
        var slopes = inverse * moment;
        var covariance = inverse * Meat(rows, y.Accounts, slopes) * inverse * (y.Accounts / (y.Accounts - 1.0));
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

    private static Matrix<double> Meat(Rows rows, int accounts, Vector<double> slopes)
    {
        var meat = Matrix<double>.Build.Dense(slopes.Count, slopes.Count);
        var score = new double[slopes.Count];
        for (var i = 0; i < accounts; i++)
        {
            rows.Fill(i);
            // What the slopes leave of the account's months.
            for (var a = 0; a < score.Length; a++)
                TensorPrimitives.MultiplyAdd(rows.Xs[a], -slopes[a], rows.Y, rows.Y);
            for (var a = 0; a < score.Length; a++)
                score[a] = TensorPrimitives.Dot<double>(rows.Xs[a], rows.Y);
            for (var a = 0; a < score.Length; a++)
            {
                for (var b = 0; b < score.Length; b++)
                    meat[a, b] += score[a] * score[b];
            }
        }
        return meat;
    }

    // One account's values of every grid at a time.
    private sealed class Rows(CentredGrid y, CentredGrid[] xs)
    {
        public double[] Y { get; } = new double[y.Months];

        public double[][] Xs { get; } = Array.ConvertAll(xs, x => new double[x.Months]);

        public void Fill(int account)
        {
            y.Fill(account, Y);
            for (var a = 0; a < xs.Length; a++)
                xs[a].Fill(account, Xs[a]);
        }
    }
}
