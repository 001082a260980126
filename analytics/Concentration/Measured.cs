namespace Analytics;

/// <summary>
/// What accounts are ranked by over a period: units, or the amount when several products are selected and amounts are known
/// (units of different products do not add up). Visits and cost are null where the visits do not cover the period.
/// </summary>
internal sealed record Measured(string Measure, long[] Sales, long[] Milliunits, long[] Cents, long[]? Visits, long[]? MilliCost)
{
    /// <param name="byAmount">Given for a part of a selection, so that it is measured as the whole is.</param>
    public static Measured Of(Selection selection, Period period, Settings settings, bool? byAmount = null) =>
        Sold(selection, period, byAmount).WithEffort(selection, period, settings);

    /// <summary>The same without visits and cost.</summary>
    public static Measured Sold(Selection selection, Period period, bool? byAmount)
    {
        var (milliunits, cents) = (selection.Milliunits(period), selection.Cents(period));
        return Of(milliunits, cents, byAmount ?? IsByAmount(selection, cents));
    }

    /// <summary>With visits and cost of the accounts measured.</summary>
    public Measured WithEffort(Selection selection, Period period, Settings settings)
    {
        var (visits, milliCost) = selection.Covers(SourceSpan.Visits, period) ? Effort(selection, period, settings) : (null, null);
        return this with { Visits = visits, MilliCost = milliCost };
    }

    /// <summary>Whether the accounts of a selection are ranked by the amount.</summary>
    public static bool IsByAmount(Selection selection, Period period) => selection.Products.Length > 1 && selection.HasAmounts(period);

    /// <summary>What they sold, and nothing else of them.</summary>
    public static long[] SalesOf(Selection selection, Period period, bool byAmount) => byAmount ? selection.Cents(period) : selection.Milliunits(period);

    /// <summary>The same of the accounts at some positions.</summary>
    public Measured At(int[] positions)
    {
        return Of(Own(Milliunits), Own(Cents), IsAmount) with { Visits = Visits is null ? null : Own(Visits), MilliCost = MilliCost is null ? null : Own(MilliCost) };

        long[] Own(long[] all) => Array.ConvertAll(positions, position => all[position]);
    }

    public bool IsAmount => Measure == "amount";

    public ParetoCurve Curve() => new(Sales, Visits, MilliCost);

    private static Measured Of(long[] milliunits, long[] cents, bool isAmount) => new(isAmount ? "amount" : "units", isAmount ? cents : milliunits, milliunits, cents, null, null);

    private static bool IsByAmount(Selection selection, long[] cents) => selection.Products.Length > 1 && cents.AsSpan().IndexOfAnyExcept(0) >= 0;

    private static (long[] Visits, long[] MilliCost) Effort(Selection selection, Period period, Settings settings)
    {
        var (visits, cost) = (new long[selection.Count], new double[selection.Count]);
        var priced = VisitCosts.Priced(selection.Panel, period, settings);
        foreach (var (channel, made) in selection.VisitsByChannel(period))
        {
            var price = priced.VisitCost.GetValueOrDefault(channel);
            for (var i = 0; i < visits.Length; i++)
            {
                visits[i] += made[i];
                cost[i] += made[i] * price;
            }
        }
        return (visits, Array.ConvertAll(cost, c => (long)Math.Round(c * 1000)));
    }
}
