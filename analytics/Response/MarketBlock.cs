using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>
/// The normal equations of one market once its account effects are eliminated (Schur complements): months against months, months
/// against coefficients; <see cref="Close"/> eliminates the months too.
/// </summary>
internal sealed class MarketBlock(int months, int columns, int regressors)
{
    private readonly double[] _monthByMonth = new double[months * months];
    private readonly double[] _monthByColumn = new double[months * columns];
    private readonly double[] _monthGradient = new double[months];
    private readonly double[] _ofAccount = new double[regressors];
    private Matrix<double> _monthsPerColumn = null!;
    private Vector<double> _monthStep = null!;
    private double[] _explained = [];

    /// <summary>Coefficients against coefficients.</summary>
    public double[,] Information { get; } = new double[columns, columns];

    public double[] Gradient { get; } = new double[columns];

    public void Add(AccountCells cells)
    {
        var (held, pull) = cells.Sums(_ofAccount, months);
        var weights = cells.Weights(months);
        var scores = cells.Scores(months);
        for (var m = 0; m < months; m++)
        {
            var share = weights[m] / held;
            _monthGradient[m] += scores[m] - share * pull;
            var row = _monthByMonth.AsSpan(m * months, m + 1);
            for (var n = 0; n < row.Length; n++)
                row[n] -= share * weights[n];
            row[m] += weights[m];
        }
        for (var j = 0; j < regressors; j++)
        {
            var values = cells.Values(j, months);
            var (column, own) = (cells.Column(j), _ofAccount[j]);
            Gradient[column] -= own * pull / held;
            for (var m = 0; m < months; m++)
            {
                Gradient[column] += scores[m] * values[m];
                _monthByColumn[m * columns + column] += weights[m] * (values[m] - own / held);
            }
            for (var l = 0; l <= j; l++)
            {
                var others = cells.Values(l, months);
                var both = -own * _ofAccount[l] / held;
                for (var m = 0; m < months; m++)
                    both += weights[m] * values[m] * others[m];
                Information[column, cells.Column(l)] += both;
            }
        }
    }

    public void Close(double precision, ReadOnlySpan<double> effects)
    {
        var matrix = Matrix<double>.Build.Dense(months, months, (row, column) => _monthByMonth[Math.Max(row, column) * months + Math.Min(row, column)]);
        for (var m = 0; m < months; m++)
        {
            matrix[m, m] += precision;
            _monthGradient[m] -= precision * effects[m];
        }
        var factor = matrix.Cholesky();
        _monthStep = factor.Solve(Vector<double>.Build.DenseOfArray(_monthGradient));
        _monthsPerColumn = columns == 0 ? Matrix<double>.Build.Dense(months, 1)
            : factor.Solve(Matrix<double>.Build.Dense(months, columns, (m, k) => _monthByColumn[m * columns + k]));
        // Column-major: what the market's months explain of each column.
        _explained = _monthsPerColumn.ToColumnMajorArray();
        for (var a = 0; a < columns; a++)
        {
            for (var b = 0; b < a; b++)
                Information[b, a] = Information[a, b];
        }
        for (var a = 0; a < columns; a++)
        {
            for (var m = 0; m < months; m++)
            {
                var x = _monthByColumn[m * columns + a];
                if (x == 0)
                    continue;
                Gradient[a] -= x * _monthStep[m];
                for (var b = 0; b < columns; b++)
                    Information[a, b] -= x * _monthsPerColumn[m, b];
            }
        }
    }

    /// <summary>The step of the market's months that goes with a step of the coefficients.</summary>
    public double[] MonthsFor(double[] move)
    {
        var step = _monthStep.ToArray();
        for (var m = 0; m < months; m++)
        {
            for (var k = 0; k < columns; k++)
                step[m] -= _monthsPerColumn[m, k] * move[k];
        }
        return step;
    }

    /// <summary>An account's part of the gradient, what its market's months explain taken out: the unit of the robust covariance.</summary>
    public double[] ScoreOf(AccountCells cells)
    {
        var own = new double[columns];
        var scores = cells.Scores(months);
        for (var j = 0; j < regressors; j++)
        {
            var values = cells.Values(j, months);
            for (var m = 0; m < months; m++)
                own[cells.Column(j)] += scores[m] * values[m];
        }
        for (var k = 0; k < columns; k++)
        {
            for (var m = 0; m < months; m++)
                own[k] -= scores[m] * _explained[k * months + m];
        }
        return own;
    }
}
