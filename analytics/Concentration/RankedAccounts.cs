namespace Analytics;

/// <summary>
/// Who enters a ranking by sales over a period: every account that sold or returned something, and those that did not only where they are targets in it.
/// Accounts nobody asks for would otherwise change every share of accounts.
/// </summary>
/// <param name="VisitsLeftOut">Visits to those left out; null where the visits do not cover the period.</param>
internal sealed record RankedAccounts(Selection Selection, Measured Measured, ParetoCurve Curve, int LeftOut, long? VisitsLeftOut)
{
    /// <param name="byAmount">What to rank by; null: as the selection's products and amounts decide.</param>
    public static RankedAccounts Of(Selection all, Period period, Settings settings, bool? byAmount = null)
    {
        var sold = Measured.Sold(all, period, byAmount);
        var positions = PositionsOf(all, sold.Sales, sold.Milliunits, period);
        var (own, ofOwn) = positions.Length == all.Count ? (all, sold) : (all.Only(positions), sold.At(positions));
        var measured = ofOwn.WithEffort(own, period, settings);
        return new(own, measured, measured.Curve(), all.Count - own.Count, measured.Visits is { } visits ? all.TotalVisits(period).Values.Sum() - visits.Sum() : null);
    }

    /// <summary>The same, for those who have measured all.</summary>
    public static RankedAccounts Of(Selection all, Measured whole, Period period)
    {
        var positions = PositionsOf(all, whole.Sales, whole.Milliunits, period);
        if (positions.Length == all.Count)
            return new(all, whole, whole.Curve(), 0, whole.Visits is null ? null : 0);
        var own = whole.At(positions);
        return new(all.Only(positions), own, own.Curve(), all.Count - positions.Length, whole.Visits?.Sum() - own.Visits?.Sum());
    }

    /// <summary>The same by what they sold alone: who enters, and the curve without visits and cost.</summary>
    public static (Selection Ranked, ParetoCurve Curve) BySales(Selection all, Period period, bool byAmount)
    {
        var sales = Measured.SalesOf(all, period, byAmount);
        var positions = PositionsOf(all, sales, byAmount ? all.Milliunits(period) : sales, period);
        return positions.Length == all.Count ? (all, new(sales, null, null)) : (all.Only(positions), new(Array.ConvertAll(positions, p => sales[p]), null, null));
    }

    private static int[] PositionsOf(Selection all, long[] sales, long[] milliunits, Period period)
    {
        var (positions, count, from, to) = (new int[all.Count], 0, period.From.FirstDay, period.To.LastDay);
        for (var i = 0; i < positions.Length; i++)
        {
            if (sales[i] != 0 || milliunits[i] != 0 || all.Panel.Targets.Holds(all.Accounts[i], all.Products, from, to))
                positions[count++] = i;
        }
        return positions[..count];
    }
}
