namespace Analytics;

/// <summary>What the response at one carry-over and saturation means for every account: made once, so a group's figure is a sum.</summary>
internal sealed class ResponseFigures
{
    private readonly VisitShape _shape;
    private readonly double[] _units;
    private readonly double[] _steepness;
    private readonly double[] _middle;
    private readonly AccountResponse _own;
    private readonly Lazy<((double Units, double Slope)[] ShortRun, (double Units, double Slope)[] LongRun)> _gains;

    /// <summary>One for each point; how accounts differ from their pools is told at the first, the likeliest.</summary>
    /// <param name="design">Accounts and months spoken of.</param>
    /// <param name="visits">Visits of the accounts in all months.</param>
    /// <param name="from">The first of the months spoken of.</param>
    public static ResponseFigures[] Of(IReadOnlyList<ResponsePoint> points, CountDesign design, MonthGrid visits, int from, CountNoise noise)
    {
        var (figures, own) = (new ResponseFigures[points.Count], (AccountResponse?)null);
        for (var p = 0; p < figures.Length; p++)
        {
            var point = points[p];
            var course = Course.Of(point, design, visits, from);
            own ??= AccountResponse.Of(design, course.Response, course.Means, noise);
            figures[p] = new(point, course, own, () => GainsOf(point, design, visits, from));
        }
        return figures;
    }

    private ResponseFigures(ResponsePoint point, Course course, AccountResponse own, Func<((double, double)[], (double, double)[])> gains)
    {
        (Point, _shape, _own, _gains) = (point, point.Shape, own, new(gains));
        var accounts = course.Means.Accounts;
        (Marginal, _units, _steepness, _middle) = (new double[accounts], new double[accounts], new double[accounts], new double[accounts]);
        Parallel.For(0, accounts, i => Fill(i, course));
    }

    public ResponsePoint Point { get; }

    /// <summary>Units of the same month that one more visit would have brought an account, a month on average, by ρ.</summary>
    public double[] Marginal { get; }

    /// <summary>Units of all months that would be missing without the visits of the same month, and their derivative by ρ.</summary>
    public (double Units, double Slope)[] ShortRun => _gains.Value.ShortRun;

    /// <summary>The same without all visits ever made, which extrapolates to an unvisited account.</summary>
    public (double Units, double Slope)[] LongRun => _gains.Value.LongRun;

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

    private void Fill(int account, Course course)
    {
        var months = course.Means.Months;
        for (var m = 0; m < months; m++)
        {
            var (mean, saturated) = (course.Means[account, m] / months, course.Saturated[account, m]);
            var steepness = mean * _shape.PerSaturated(saturated);
            Marginal[account] += mean * _shape.SlopeAt(saturated);
            _units[account] += mean;
            _steepness[account] += steepness;
            _middle[account] += steepness * saturated;
        }
    }

    // Asked for by few: worked out anew from what the points share, rather than kept for each.
    private static ((double, double)[] ShortRun, (double, double)[] LongRun) GainsOf(ResponsePoint point, CountDesign design, MonthGrid visits, int from)
    {
        var (shape, course, done) = (point.Shape, Course.Of(point, design, visits, from), visits.Part(from, design.Months));
        var working = shape.Working(visits).Part(from, design.Months);
        var (shortRun, longRun) = (new (double Units, double Slope)[design.Accounts], new (double Units, double Slope)[design.Accounts]);
        Parallel.For(0, design.Accounts, i =>
        {
            var rho = point.PerPool[design.Pools[i]];
            for (var m = 0; m < design.Months; m++)
            {
                var (mean, whole) = (course.Means[i, m], shape.Bent(course.Saturated[i, m]));
                var own = whole - shape.Of(working[i, m] - done[i, m]);
                var (without, withoutOwn) = (mean * Math.Exp(-rho * whole), mean * Math.Exp(-rho * own));
                shortRun[i] = (shortRun[i].Units + mean - withoutOwn, shortRun[i].Slope + own * withoutOwn);
                longRun[i] = (longRun[i].Units + mean - without, longRun[i].Slope + whole * without);
            }
        });
        return (shortRun, longRun);
    }

    /// <summary>By account and month: g, ρ·h and the units expected by it.</summary>
    private sealed record Course(MonthGrid Saturated, MonthGrid Response, MonthGrid Means)
    {
        public static Course Of(ResponsePoint point, CountDesign design, MonthGrid visits, int from)
        {
            var working = point.Shape.Working(visits).Part(from, design.Months);
            var saturated = working with { Values = Array.ConvertAll(working.Values, point.Shape.Saturated) };
            var response = new double[saturated.Values.Length];
            for (var k = 0; k < response.Length; k++)
                response[k] = point.PerPool[design.Pools[k / design.Months]] * point.Shape.Bent(saturated.Values[k]);
            var shaped = working with { Values = response };
            return new(saturated, shaped, ExpectedUnits.Of(design, shaped));
        }
    }
}
