namespace Analytics;

/// <summary>What the response at one carry-over and saturation means for every account: made once, so a group's figure is a sum.</summary>
internal sealed class ResponseFigures
{
    private readonly VisitShape _shape;
    private readonly double[] _base;
    private readonly double[] _baseSlope;

    /// <param name="means">Expected units by account and month.</param>
    /// <param name="working">Visits at work, same accounts and months.</param>
    /// <param name="visits">Visits, same accounts and months.</param>
    public ResponseFigures(ResponsePoint point, int[] pools, MonthGrid means, MonthGrid working, MonthGrid visits)
    {
        (Point, _shape) = (point, point.Shape);
        var accounts = pools.Length;
        (Marginal, ShortRun, LongRun) = (new double[accounts], new (double, double)[accounts], new (double, double)[accounts]);
        (_base, _baseSlope) = (new double[accounts], new double[accounts]);
        Parallel.For(0, accounts, i => Fill(i, point.PerPool[pools[i]], means, working, visits));
    }

    public ResponsePoint Point { get; }

    /// <summary>Units of the same month that one more visit would have brought an account, a month on average, by ρ.</summary>
    public double[] Marginal { get; }

    /// <summary>Units of all months that would be missing without the visits of the same month, and their derivative by ρ.</summary>
    public (double Units, double Slope)[] ShortRun { get; }

    /// <summary>The same without all visits ever made, which extrapolates to an unvisited account.</summary>
    public (double Units, double Slope)[] LongRun { get; }

    /// <summary>Units a month of an account that is visited so often for long, and their derivative by ρ.</summary>
    public (double Units, double Slope) UnitsAt(int account, double rho, double visitsPerMonth)
    {
        var steady = _shape.Of(visitsPerMonth / (1 - _shape.CarryOver));
        var factor = Math.Exp(rho * steady);
        return (factor * _base[account], factor * (steady * _base[account] - _baseSlope[account]));
    }

    private void Fill(int account, double rho, MonthGrid means, MonthGrid working, MonthGrid visits)
    {
        var (months, marginal, shortRun, longRun, atNone, atNoneSlope) = (means.Months, 0.0, (Units: 0.0, Slope: 0.0), (Units: 0.0, Slope: 0.0), 0.0, 0.0);
        for (var m = 0; m < months; m++)
        {
            var (mean, at) = (means[account, m], working[account, m]);
            var whole = _shape.Of(at);
            var own = whole - _shape.Of(at - visits[account, m]);
            var (without, withoutOwn) = (mean * Math.Exp(-rho * whole), mean * Math.Exp(-rho * own));
            marginal += mean * _shape.Slope(at) / months;
            shortRun = (shortRun.Units + mean - withoutOwn, shortRun.Slope + own * withoutOwn);
            longRun = (longRun.Units + mean - without, longRun.Slope + whole * without);
            atNone += without / months;
            atNoneSlope += whole * without / months;
        }
        (Marginal[account], ShortRun[account], LongRun[account]) = (marginal, shortRun, longRun);
        (_base[account], _baseSlope[account]) = (atNone, atNoneSlope);
    }
}
