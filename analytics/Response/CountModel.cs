using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>
/// Negative-binomial regression of monthly units with a log mean: log μ = account + market's month + Σ coefficient · regressor,
/// account effects normal around zero. The maximum a posteriori is found by Newton's method; the log posterior is concave. Account
/// effects, then each market's months, are eliminated block by block, so the work grows with accounts × months² and no matrix is
/// larger than the months or the coefficients.
/// </summary>
public sealed class CountModel
{
    private const double MonthPrecision = 0.01;
    private const double LongestStep = 3;
    private const double HighestLog = 30;
    private const int Chunk = 256;
    private const int MostSteps = 50;

    private readonly CountDesign _design;
    private readonly int[][] _members;
    private readonly double[] _weights;
    private readonly double[] _scores;
    private readonly double[] _means;
    private CountState _state;
    private Regressor[] _regressors = [];
    private int[] _offsets = [];
    private int[][] _columnsOfPool = [];
    private MarketBlock[] _blocks = [];

    public CountModel(CountDesign design, CountNoise noise)
    {
        ArgumentNullException.ThrowIfNull(design);
        (_design, Noise, _members) = (design, noise, design.Members());
        var cells = design.Units.Values.Length;
        (_weights, _scores, _means) = (new double[cells], new double[cells], new double[cells]);
        _state = CountState.Start(design, _members);
    }

    /// <summary>What the fits of this model take the noise and the spread of accounts to be.</summary>
    public CountNoise Noise { get; set; }

    /// <summary>Gain in log posterior below which a fit has converged.</summary>
    public double Enough { get; set; } = 1e-5;

    /// <summary>Fits these regressors, starting from the accounts and months of the fit before and from no effect of any regressor.</summary>
    public CountFit Fit(params Regressor[] regressors) => FitFrom(null, regressors);

    /// <summary>Fits these regressors, starting from the accounts and months of the fit before.</summary>
    /// <param name="start">By coefficient, where its like is known; null: no effect of any.</param>
    /// <param name="regressors">Shared by all or by pool.</param>
    public CountFit FitFrom(IReadOnlyList<double>? start, params Regressor[] regressors)
    {
        ArgumentNullException.ThrowIfNull(regressors);
        _regressors = regressors;
        _offsets = new int[regressors.Length];
        var columns = 0;
        for (var j = 0; j < regressors.Length; j++)
        {
            _offsets[j] = columns;
            columns += regressors[j].ByPool ? _design.PoolCount : 1;
        }
        _columnsOfPool = [.. Enumerable.Range(0, _design.PoolCount).Select(pool => _offsets.Select((offset, j) => offset + (regressors[j].ByPool ? pool : 0)).ToArray())];
        _blocks = Array.ConvertAll(_members, _ => new MarketBlock(_design.Months, columns, regressors.Length));
        // The coefficients of the fit before may belong to other regressors.
        _state = _state with { Coefficients = start is null ? new double[columns] : [.. start] };
        var objective = Evaluate(_state);
        for (var step = 0; step < MostSteps; step++)
        {
            Eliminate();
            var (information, gradient) = Schur();
            var move = columns == 0 ? [] : information.Cholesky().Solve(gradient).AsArray();
            var (next, reached, share) = Climb(MoveOf(move), objective);
            var (gain, whole) = (reached - objective, share is 1 or 0);
            (_state, objective) = (next, reached);
            if (whole && gain < Enough)
                break;
        }
        Eliminate();
        return Finish(objective);
    }

    /// <summary>
    /// The log posterior (up to a constant) of the regressors last fitted, and its gradient: by account, then by market and month, then
    /// by coefficient.
    /// </summary>
    public (double Value, double[] Gradient) GradientAt(double[] accounts, double[] months, double[] coefficients)
    {
        var state = new CountState(accounts, months, coefficients);
        var value = Evaluate(state);
        var gradient = new List<double>();
        for (var i = 0; i < _design.Accounts; i++)
            gradient.Add(_scores.AsSpan(i * _design.Months, _design.Months).ToArray().Sum() - state.Accounts[i] / Noise.Spread);
        for (var g = 0; g < _design.MarketCount; g++)
        {
            for (var m = 0; m < _design.Months; m++)
                gradient.Add(_members[g].Sum(i => _scores[i * _design.Months + m]) - MonthPrecision * state.Months[g * _design.Months + m]);
        }
        var ofCoefficients = new double[coefficients.Length];
        for (var i = 0; i < _design.Accounts; i++)
        {
            for (var j = 0; j < _regressors.Length; j++)
            {
                for (var m = 0; m < _design.Months; m++)
                    ofCoefficients[ColumnOf(j, i)] += _scores[i * _design.Months + m] * _regressors[j].Values[i, m];
            }
        }
        for (var k = 0; k < ofCoefficients.Length; k++)
            gradient.Add(ofCoefficients[k] - PrecisionOf(k) * state.Coefficients[k]);
        return (value, [.. gradient]);
    }

    private int ColumnOf(int regressor, int account) => _columnsOfPool[_design.Pools[account]][regressor];

    private double PrecisionOf(int column) => _regressors[Array.FindLastIndex(_offsets, offset => offset <= column)].Precision;

    // Log posterior at a state; leaves expectation, derivative and curvature of every cell behind.
    private double Evaluate(CountState state)
    {
        var sums = new double[(_design.Accounts + Chunk - 1) / Chunk];
        Parallel.For(0, sums.Length, c =>
        {
            for (var i = c * Chunk; i < Math.Min(_design.Accounts, (c + 1) * Chunk); i++)
                sums[c] += EvaluateAccount(i, state) - state.Accounts[i] * state.Accounts[i] / Noise.Spread / 2;
        });
        var value = sums.Sum();
        foreach (var month in state.Months)
            value -= MonthPrecision * month * month / 2;
        for (var k = 0; k < state.Coefficients.Length; k++)
            value -= PrecisionOf(k) * state.Coefficients[k] * state.Coefficients[k] / 2;
        return value;
    }

    private double EvaluateAccount(int account, CountState state)
    {
        var (months, size, first, sum) = (_design.Months, Noise.Size, account * _design.Months, 0.0);
        var means = _means.AsSpan(first, months);
        for (var m = 0; m < months; m++)
            means[m] = state.Accounts[account] + state.Months[_design.Markets[account] * months + m];
        for (var j = 0; j < _regressors.Length; j++)
        {
            var coefficient = state.Coefficients[ColumnOf(j, account)];
            NormalEquations.Add(means, coefficient, _regressors[j].Values.Values.AsSpan(first, months));
        }
        for (var m = 0; m < months; m++)
        {
            var (count, eta) = (Math.Max(0, _design.Units.Values[first + m]), Math.Min(means[m], HighestLog));
            var mean = means[m] = Math.Exp(eta);
            var share = size / (mean + size);
            // ln(1 + mean ÷ size) = −ln share.
            sum += count * eta + (count + size) * Math.Log(share);
            _scores[first + m] = (count - mean) * share;
            _weights[first + m] = mean * share * (count + size) / (mean + size);
        }
        return sum;
    }

    private void Eliminate() => Parallel.For(0, _blocks.Length, g =>
    {
        _blocks[g].Clear();
        foreach (var i in _members[g])
            _blocks[g].Add(Cell(i));
        _blocks[g].Close(MonthPrecision, _state.Months.AsSpan(g * _design.Months, _design.Months));
    });

    private AccountCells Cell(int account) =>
        new(account * _design.Months, _weights, _scores, 1 / Noise.Spread, _state.Accounts[account], _regressors, _columnsOfPool[_design.Pools[account]]);

    private (Matrix<double> Information, Vector<double> Gradient) Schur()
    {
        var k = _state.Coefficients.Length;
        var (information, gradient) = (Matrix<double>.Build.Dense(Math.Max(1, k), Math.Max(1, k)), Vector<double>.Build.Dense(Math.Max(1, k)));
        for (var a = 0; a < k; a++)
        {
            gradient[a] = _blocks.Sum(b => b.Gradient[a]) - PrecisionOf(a) * _state.Coefficients[a];
            for (var b = 0; b < k; b++)
                information[a, b] = _blocks.Sum(block => block.Information[a, b]) + (a == b ? PrecisionOf(a) : 0);
        }
        return (information, gradient);
    }

    private CountState MoveOf(double[] move)
    {
        var (accounts, months) = (new double[_design.Accounts], new double[_state.Months.Length]);
        Parallel.For(0, _blocks.Length, g =>
        {
            var ofMonths = _blocks[g].MonthsFor(move);
            ofMonths.CopyTo(months.AsSpan(g * _design.Months));
            foreach (var i in _members[g])
                accounts[i] = Math.Clamp(_blocks[g].AccountFor(Cell(i), ofMonths, move), -LongestStep, LongestStep);
        });
        return new(accounts, months, move);
    }

    // The whole Newton step where it climbs, or loses no more than rounding at the top does; else half of it, and half again.
    private (CountState Next, double Reached, double Share) Climb(CountState move, double from)
    {
        for (var share = 1.0; share > 1e-6; share /= 2)
        {
            var next = _state.Plus(move, share);
            var reached = Evaluate(next);
            if (reached >= from - (share == 1 ? Enough : 0))
                return (next, reached, share);
        }
        return (_state, Evaluate(_state), 0);
    }

    private CountFit Finish(double objective)
    {
        var k = _state.Coefficients.Length;
        var inverse = k == 0 ? Matrix<double>.Build.Dense(1, 1) : Schur().Information.Inverse();
        var meat = new double[Math.Max(1, k), Math.Max(1, k)];
        for (var g = 0; g < _blocks.Length && k > 0; g++)
        {
            var correction = _members[g].Length > 1 ? _members[g].Length / (_members[g].Length - 1.0) : 1;
            foreach (var i in _members[g])
            {
                var score = _blocks[g].ScoreOf(Cell(i));
                for (var a = 0; a < k; a++)
                {
                    for (var b = 0; b < k; b++)
                        meat[a, b] += correction * score[a] * score[b];
                }
            }
        }
        return new(_state, objective, inverse, inverse * Matrix<double>.Build.DenseOfArray(meat) * inverse, _design.Units with { Values = [.. _means] })
        {
            AccountInformation = [.. Enumerable.Range(0, _design.Accounts).Select(Held)],
        };
    }

    private double Held(int account)
    {
        var held = 1 / Noise.Spread;
        for (var m = 0; m < _design.Months; m++)
            held += _weights[account * _design.Months + m];
        return held;
    }
}
