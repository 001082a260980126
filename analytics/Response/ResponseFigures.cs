namespace Analytics;

/// <summary>What the response at one carry-over and saturation means for every account: made once, so a group's figure is a sum.</summary>
internal sealed class ResponseFigures
{
    private readonly VisitShape _shape;
    private readonly double[] _units;
    private readonly double[] _steepness;
    private readonly double[] _middle;
    private readonly AccountResponse _own;

    /// <summary>One for each point; how accounts differ from their pools is told at the first, the likeliest.</summary>
    /// <param name="design">Accounts and months spoken of.</param>
    /// <param name="visits">Visits of the accounts in all months.</param>
    /// <param name="from">The first of the months spoken of.</param>
    public static ResponseFigures[] Of(IReadOnlyList<ResponsePoint> points, CountDesign design, MonthGrid visits, int from, CountNoise noise)
    {
        var (done, figures, own) = (visits.Part(from, design.Months), new ResponseFigures[points.Count], (AccountResponse?)null);
        for (var p = 0; p < figures.Length; p++)
        {
            var point = points[p];
            var working = point.Shape.Working(visits).Part(from, design.Months);
            var response = working with { Values = [.. working.Values.Select((at, k) => point.PerPool[design.Pools[k / design.Months]] * point.Shape.Of(at))] };
            var means = ExpectedUnits.Of(design, response);
            own ??= AccountResponse.Of(design, response, means, noise);
            figures[p] = new(point, design.Pools, means, working, done, own);
        }
        return figures;
    }

    private ResponseFigures(ResponsePoint point, int[] pools, MonthGrid means, MonthGrid working, MonthGrid visits, AccountResponse own)
    {
        (Point, _shape, _own) = (point, point.Shape, own);
        var accounts = pools.Length;
        (Marginal, ShortRun, LongRun) = (new double[accounts], new (double, double)[accounts], new (double, double)[accounts]);
        (_units, _steepness, _middle) = (new double[accounts], new double[accounts], new double[accounts]);
        Parallel.For(0, accounts, i => Fill(i, point.PerPool[pools[i]], means, working, visits));
    }

    public ResponsePoint Point { get; }

    /// <summary>Units of the same month that one more visit would have brought an account, a month on average, by ρ.</summary>
    public double[] Marginal { get; }

    /// <summary>Units of all months that would be missing without the visits of the same month, and their derivative by ρ.</summary>
    public (double Units, double Slope)[] ShortRun { get; }

    /// <summary>The same without all visits ever made, which extrapolates to an unvisited account.</summary>
    public (double Units, double Slope)[] LongRun { get; }

    /// <summary>
    /// Units a month of an account that is visited so often for long, and their derivative by ρ: S = S₀ + b·(1 − e^(−kA)), as steep at
    /// today's visits as the fitted response, the account's own factor included, and never below zero without visits.
    /// </summary>
    public (double Units, double Slope) UnitsAt(int account, double rho, double visitsPerMonth)
    {
        var change = _shape.Saturated(visitsPerMonth / (1 - _shape.CarryOver)) * _steepness[account] - _middle[account];
        var factor = _own.Factors[account];
        return rho * factor * _middle[account] > _units[account]
            ? (_units[account] * (1 + change / _middle[account]), 0)
            : (_units[account] + rho * factor * change, factor * change);
    }

    /// <summary>Variance of the difference between two such numbers of units, for what is not known of the account's own factor.</summary>
    public double OwnVariance(int account, double rho, double from, double to)
    {
        var difference = _shape.Saturated(to / (1 - _shape.CarryOver)) - _shape.Saturated(from / (1 - _shape.CarryOver));
        var slope = rho * _steepness[account] * difference;
        return _own.Variances[account] * slope * slope;
    }

    private void Fill(int account, double rho, MonthGrid means, MonthGrid working, MonthGrid visits)
    {
        var (months, marginal, shortRun, longRun) = (means.Months, 0.0, (Units: 0.0, Slope: 0.0), (Units: 0.0, Slope: 0.0));
        for (var m = 0; m < months; m++)
        {
            var (mean, at) = (means[account, m], working[account, m]);
            var whole = _shape.Of(at);
            var own = whole - _shape.Of(at - visits[account, m]);
            var (without, withoutOwn) = (mean * Math.Exp(-rho * whole), mean * Math.Exp(-rho * own));
            marginal += mean * _shape.Slope(at) / months;
            shortRun = (shortRun.Units + mean - withoutOwn, shortRun.Slope + own * withoutOwn);
            longRun = (longRun.Units + mean - without, longRun.Slope + whole * without);
            var steepness = mean * _shape.PerSaturated(at) / months;
            _units[account] += mean / months;
            _steepness[account] += steepness;
            _middle[account] += steepness * _shape.Saturated(at);
        }
        (Marginal[account], ShortRun[account], LongRun[account]) = (marginal, shortRun, longRun);
    }
}
