using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>
/// The regressors of a quantile regression, each distinct row once: regressors are mostly groups and small counts, so that a few hundred rows
/// stand for many thousand accounts, and a weighted sum over accounts is first summed within a row.
/// </summary>
internal sealed class QuantileRows
{
    private readonly List<double[]> _distinct = [];
    private readonly int[] _rowOf;
    private readonly double[] _sums;

    public QuantileRows(IReadOnlyList<double[]> rows)
    {
        _rowOf = new int[rows.Count];
        // By hash: rows of equal hash are compared with the first of them, and kept apart where they differ.
        var first = new Dictionary<int, int>();
        for (var i = 0; i < _rowOf.Length; i++)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(rows[i].AsSpan()));
            if (!first.TryGetValue(hash.ToHashCode(), out var known) || !rows[i].AsSpan().SequenceEqual(_distinct[known]))
            {
                first[hash.ToHashCode()] = known = _distinct.Count;
                _distinct.Add(rows[i]);
            }
            _rowOf[i] = known;
        }
        _sums = new double[_distinct.Count];
    }

    public int Count => _rowOf.Length;

    public int Columns => _distinct[0].Length;

    /// <summary>X'WX. A little ridge keeps a category that a fold lacks from making the matrix singular.</summary>
    public Matrix<double> Normal(double[] weights)
    {
        Sum(weights);
        var k = Columns;
        var normal = new double[k * k];
        for (var row = 0; row < _sums.Length; row++)
        {
            var x = _distinct[row];
            for (var a = 0; a < k; a++)
            {
                if (x[a] != 0)
                    NormalEquations.Add(normal.AsSpan(a * k, a + 1), _sums[row] * x[a], x.AsSpan(0, a + 1));
            }
        }
        return Matrix<double>.Build.Dense(k, k, (a, b) => normal[Math.Max(a, b) * k + Math.Min(a, b)] + (a == b ? 1e-6 : 0));
    }

    /// <summary>X'Wy.</summary>
    public Vector<double> Moment(double[] y, double[] weights)
    {
        Array.Clear(_sums);
        for (var i = 0; i < _rowOf.Length; i++)
            _sums[_rowOf[i]] += weights[i] * y[i];
        var moment = new double[Columns];
        for (var row = 0; row < _sums.Length; row++)
            NormalEquations.Add(moment, _sums[row], _distinct[row]);
        return Vector<double>.Build.Dense(moment);
    }

    /// <summary>y − Xβ.</summary>
    public void Residuals(double[] y, double[] beta, double[] residuals)
    {
        for (var row = 0; row < _sums.Length; row++)
            _sums[row] = NormalEquations.Dot(_distinct[row], beta);
        for (var i = 0; i < residuals.Length; i++)
            residuals[i] = y[i] - _sums[_rowOf[i]];
    }

    private void Sum(double[] weights)
    {
        Array.Clear(_sums);
        for (var i = 0; i < _rowOf.Length; i++)
            _sums[_rowOf[i]] += weights[i];
    }
}
