namespace Analytics;

/// <summary>Money that visits return, by group of accounts, from the fitted response.</summary>
internal sealed class Returns
{
    // A group whose interval is wider than this many times its value cannot be ranked.
    private const double WidestInterval = 2;

    private readonly ResponseFit _fit;
    private readonly double _alpha;
    private readonly double[] _margin;
    private readonly double[] _cost;
    private readonly long[] _visits;

    private readonly Dictionary<string, (Estimate Units, double Price)> _channels;
    private readonly double _usualMargin;

    private Returns(
        ResponseFit fit, double alpha, double[] margin, double[] cost, long[] visits, double usualMargin,
        Dictionary<string, (Estimate Units, double Price)> channels) =>
        (_fit, _alpha, _margin, _cost, _visits, _usualMargin, _channels) = (fit, alpha, margin, cost, visits, usualMargin, channels);

    /// <summary>For all accounts of the panel, priced over the months of the fit; null unless the gates passed and visits were seen to work.</summary>
    public static Returns? Of(Panel panel, Slice slice, ResponseEvidence evidence, Settings priced)
    {
        if (evidence.Finding.Label != "effect")
            return null;
        var months = new Period(evidence.Finding.Months.From + evidence.Finding.Estimate.History, evidence.Finding.Months.To);
        var all = panel.Select(new Slice(months) { Products = slice.Products }, Scope.Everything);
        var money = Money.By(all, months, priced, [.. Enumerable.Range(0, all.Count)], all.Count);
        if (Money.Of(all, months, priced).MarginPerUnit is not { } usual)
            return null;
        return new(
            evidence.Fit, evidence.Finding.Alpha,
            // An account without sales would sell at the usual margin.
            Array.ConvertAll(money, m => m.Units > 0 && m.MarginPerUnit is > 0 and { } own ? own : usual),
            Array.ConvertAll(money, m => m.Cost), Array.ConvertAll(money, m => m.Visits), usual,
            evidence.Finding.Channels.ToDictionary(c => c.Key, c => (c.Value, priced.VisitCost.GetValueOrDefault(c.Key))));
    }

    /// <summary>Of some accounts, positions of the panel; null where their interval says too little.</summary>
    public GroupReturn? By(int[] accounts)
    {
        if (ValueOf(accounts) is not { } value)
            return null;
        var (cost, visits) = (accounts.Sum(i => _cost[i]), accounts.Sum(i => _visits[i]));
        return new(
            value, RoiInterval.Of(Gain(accounts, longRun: false), cost), RoiInterval.Of(Gain(accounts, longRun: true), cost),
            RoiInterval.Of(PerVisit(accounts, longRun: true), Fraction.Of(cost, visits)));
    }

    /// <summary>Of it the return of the visits made in their own months alone.</summary>
    public RoiInterval? ShortRun(int[] accounts) => ValueOf(accounts) is null ? null : RoiInterval.Of(Gain(accounts, longRun: false), accounts.Sum(i => _cost[i]));

    /// <summary>
    /// Of one more visit of each channel to the mean account of the panel; a channel whose interval says too little is left out. Visits of
    /// several channels work together, so their increments are not told apart.
    /// </summary>
    public Dictionary<string, GroupReturn> ByChannel()
    {
        var found = new Dictionary<string, GroupReturn>(StringComparer.Ordinal);
        foreach (var (channel, (units, price)) in _channels)
        {
            var value = InMoney(new(units.Value * _usualMargin, units.StandardError * _usualMargin));
            var longRun = InMoney(new(value.Value / (1 - _fit.Estimate.Best.CarryOver), units.StandardError * _usualMargin / (1 - _fit.Estimate.Best.CarryOver)));
            if (value.High - value.Low <= WidestInterval * Math.Abs(value.Value))
                found[channel] = new(value, null, null, RoiInterval.Of(longRun, price));
        }
        return found;
    }

    /// <summary>Margin of a unit that an account buys.</summary>
    public double MarginOf(int account) => _margin[account];

    /// <summary>Margin of one more visit to the mean of some accounts.</summary>
    public MoneyPerVisit? PerVisit(int[] accounts, bool longRun) =>
        accounts.Length == 0 ? null : InMoney(_fit.PerVisit(accounts, Array.ConvertAll(accounts, i => _margin[i] / accounts.Length), longRun));

    private MoneyPerVisit? ValueOf(int[] accounts) =>
        PerVisit(accounts, longRun: false) is { } value && value.High - value.Low <= WidestInterval * Math.Abs(value.Value) ? value : null;

    private MoneyPerVisit Gain(int[] accounts, bool longRun) => InMoney(_fit.Gain(accounts, Array.ConvertAll(accounts, i => _margin[i]), longRun));

    private MoneyPerVisit InMoney(Estimate estimate)
    {
        var interval = estimate.IntervalAt(_alpha);
        return new(estimate.Value, interval.Low, interval.High);
    }
}
