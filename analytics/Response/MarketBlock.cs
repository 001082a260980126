namespace Analytics;

/// <summary>
/// The normal equations of one market once its account effects are eliminated (Schur complements): months against months, months
/// against coefficients; <see cref="Close"/> eliminates the months too.
/// </summary>
internal sealed class MarketBlock(int months, int columns, int regressors)
{
    private readonly double[] _monthByMonth = new double[months * months];
    private readonly double[] _monthStep = new double[months];

    // Column-major: the months against each column, and what the market's months explain of it.
    private readonly double[] _monthByColumn = new double[months * columns];
    private readonly double[] _explained = new double[months * columns];
    private readonly double[] _ofAccount = new double[regressors];
    private readonly double[] _weighted = new double[months];

    /// <summary>Coefficients against coefficients.</summary>
    public double[,] Information { get; } = new double[columns, columns];

    public double[] Gradient { get; } = new double[columns];

    /// <summary>Forgets all accounts.</summary>
    public void Clear()
    {
        Array.Clear(_monthByMonth);
        Array.Clear(_monthStep);
        Array.Clear(_monthByColumn);
        Array.Clear(Information);
        Array.Clear(Gradient);
    }

    public void Add(AccountCells cells)
    {
        var (held, pull) = cells.Sums(_ofAccount, months);
        var weights = cells.Weights(months);
        var scores = cells.Scores(months);
        for (var m = 0; m < months; m++)
        {
            var share = weights[m] / held;
            _monthStep[m] += scores[m] - share * pull;
            NormalEquations.Add(_monthByMonth.AsSpan(m * months, m + 1), -share, weights[..(m + 1)]);
            _monthByMonth[m * months + m] += weights[m];
        }
        for (var j = 0; j < regressors; j++)
        {
            var values = cells.Values(j, months);
            var (column, own) = (cells.Column(j), _ofAccount[j]);
            Gradient[column] += NormalEquations.Dot(scores, values) - own * pull / held;
            for (var m = 0; m < months; m++)
                _weighted[m] = weights[m] * values[m];
            var ofColumn = _monthByColumn.AsSpan(column * months, months);
            NormalEquations.Add(ofColumn, 1, _weighted);
            NormalEquations.Add(ofColumn, -own / held, weights);
            for (var l = 0; l <= j; l++)
                Information[column, cells.Column(l)] += NormalEquations.Dot(_weighted, cells.Values(l, months)) - own * _ofAccount[l] / held;
        }
    }

    public void Close(double precision, ReadOnlySpan<double> effects)
    {
        for (var m = 0; m < months; m++)
        {
            _monthByMonth[m * months + m] += precision;
            _monthStep[m] -= precision * effects[m];
        }
        NormalEquations.Factor(_monthByMonth, months);
        NormalEquations.Solve(_monthByMonth, months, _monthStep);
        _monthByColumn.CopyTo(_explained.AsSpan());
        for (var a = 0; a < columns; a++)
            NormalEquations.Solve(_monthByMonth, months, _explained.AsSpan(a * months, months));
        for (var a = 0; a < columns; a++)
        {
            var own = _monthByColumn.AsSpan(a * months, months);
            Gradient[a] -= NormalEquations.Dot(own, _monthStep);
            for (var b = 0; b <= a; b++)
                Information[b, a] = Information[a, b] -= NormalEquations.Dot(own, _explained.AsSpan(b * months, months));
        }
    }

    /// <summary>The step of the market's months that goes with a step of the coefficients.</summary>
    public double[] MonthsFor(double[] move)
    {
        var step = (double[])_monthStep.Clone();
        for (var k = 0; k < columns; k++)
            NormalEquations.Add(step, -move[k], _explained.AsSpan(k * months, months));
        return step;
    }

    /// <summary>An account's step that goes with them.</summary>
    public double AccountFor(AccountCells cells, double[] ofMonths, double[] move) => cells.AccountFor(ofMonths, move, _ofAccount);

    /// <summary>An account's part of the gradient, what its market's months explain taken out: the unit of the robust covariance.</summary>
    public double[] ScoreOf(AccountCells cells)
    {
        var own = new double[columns];
        var scores = cells.Scores(months);
        for (var j = 0; j < regressors; j++)
            own[cells.Column(j)] += NormalEquations.Dot(scores, cells.Values(j, months));
        for (var k = 0; k < columns; k++)
            own[k] -= NormalEquations.Dot(scores, _explained.AsSpan(k * months, months));
        return own;
    }
}
