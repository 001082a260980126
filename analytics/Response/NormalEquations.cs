using System.Numerics;

namespace Analytics;

/// <summary>
/// Cholesky's method on a dozen or two unknowns, in place. A fit of the response solves some hundred thousand such systems, one a market and
/// step; a matrix library's objects and worker threads cost more than the arithmetic.
/// </summary>
internal static class NormalEquations
{
    /// <summary>Replaces the lower triangle of a positive definite matrix by its factor L, L·Lᵀ being the matrix.</summary>
    /// <param name="matrix">Row-major, <paramref name="size"/> rows.</param>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static void Factor(Span<double> matrix, int size)
    {
        for (var row = 0; row < size; row++)
        {
            var own = matrix.Slice(row * size, size);
            for (var column = 0; column < row; column++)
                own[column] = (own[column] - Dot(own[..column], matrix.Slice(column * size, column))) / matrix[column * size + column];
            var left = own[row] - Dot(own[..row], own[..row]);
            own[row] = left > 0 ? Math.Sqrt(left) : throw new ArgumentException($"Row {row} leaves {left} (expected a positive definite matrix).", nameof(matrix));
        }
    }

    /// <summary>Replaces a right side by its solution.</summary>
    /// <param name="factor">From <see cref="Factor"/>.</param>
    public static void Solve(ReadOnlySpan<double> factor, int size, Span<double> right)
    {
        for (var row = 0; row < size; row++)
            right[row] = (right[row] - Dot(factor.Slice(row * size, row), right[..row])) / factor[row * size + row];
        for (var row = size - 1; row >= 0; row--)
        {
            right[row] /= factor[row * size + row];
            for (var above = 0; above < row; above++)
                right[above] -= factor[row * size + above] * right[row];
        }
    }

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (sum, k) = (0.0, 0);
        if (a.Length >= 2 * Vector<double>.Count)
        {
            var sums = Vector<double>.Zero;
            for (; k <= a.Length - Vector<double>.Count; k += Vector<double>.Count)
                sums += new Vector<double>(a[k..]) * new Vector<double>(b[k..]);
            sum = Vector.Sum(sums);
        }
        for (; k < a.Length; k++)
            sum += a[k] * b[k];
        return sum;
    }

    /// <summary>Adds so many times one row to another.</summary>
    public static void Add(Span<double> to, double times, ReadOnlySpan<double> row)
    {
        var (k, factor) = (0, new Vector<double>(times));
        for (; k <= row.Length - Vector<double>.Count; k += Vector<double>.Count)
            (new Vector<double>(to[k..]) + factor * new Vector<double>(row[k..])).CopyTo(to[k..]);
        for (; k < row.Length; k++)
            to[k] += times * row[k];
    }
}
