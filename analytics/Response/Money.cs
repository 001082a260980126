namespace Analytics;

/// <summary>Sales, margin and assumed cost of a selection over a period, in the currency.</summary>
/// <param name="Sales">Null where no amount is known.</param>
/// <param name="Margin">Sales × margin rate by product; an assumed rate where none was delivered.</param>
internal sealed record Money(double Units, double? Sales, double? Margin, long Visits, double Cost)
{
    /// <summary>(margin × sales − cost) ÷ cost: everything sold is credited to the visits.</summary>
    public double? NaiveRoi => Margin is { } margin ? Fraction.Of(margin - Cost, Cost) : null;

    /// <summary>Margin of one unit.</summary>
    public double? MarginPerUnit => Margin is { } margin ? Fraction.Of(margin, Units) : null;

    public static Money Of(Selection selection, Period period, Settings settings) => Of(
        selection, [.. selection.Products.ToArray().Select(product => (product, selection.TotalOf(product, period)))], selection.TotalVisits(period),
        VisitCosts.Priced(selection.Panel, period, settings));

    /// <summary>Each month of a period apart.</summary>
    public static IReadOnlyList<Money> ByMonth(Selection selection, Period period, Settings settings)
    {
        var (sold, visits) = Together.Of(
            () => Together.Each(selection.Products.ToArray(), product => (Product: product, Totals: selection.TotalsOf(product, period))),
            () => selection.Channels.Select(channel => (Channel: channel, Totals: selection.TotalVisits(period, channel))).ToArray());
        return [.. period.Months.Select((month, m) => Of(
            selection, [.. sold.Select(s => (s.Product, s.Totals[m]))], visits.ToDictionary(v => v.Channel, v => v.Totals[m]), VisitCosts.Priced(selection.Panel, new(month, month), settings)))];
    }

    private static Money Of(
        Selection selection, IReadOnlyList<(int Product, (long Milliunits, long Cents) Total)> sold, IReadOnlyDictionary<string, long> visits, Settings priced)
    {
        var margin = sold.Sum(s => (selection.Panel.Products[s.Product].MarginRate ?? priced.MarginRate) * s.Total.Cents / 100.0);
        var (milliunits, cents) = (sold.Sum(s => s.Total.Milliunits), sold.Sum(s => s.Total.Cents));
        var cost = visits.Sum(channel => channel.Value * priced.VisitCost.GetValueOrDefault(channel.Key));
        var known = cents != 0;
        return new(milliunits / 1000.0, known ? cents / 100.0 : null, known ? margin : null, visits.Values.Sum(), cost);
    }

    /// <summary>By group: <paramref name="groups"/> names each position's, 0 to <paramref name="count"/> − 1.</summary>
    public static Money[] By(Selection selection, Period period, Settings settings, int[] groups, int count)
    {
        var (units, sales, margin, visits, cost) = (new double[count], new double[count], new double[count], new long[count], new double[count]);
        foreach (var product in selection.Products)
        {
            var only = selection.Only(product);
            var rate = selection.Panel.Products[product].MarginRate ?? settings.MarginRate;
            var (milliunits, cents) = (only.Milliunits(period), only.Cents(period));
            for (var i = 0; i < groups.Length; i++)
            {
                units[groups[i]] += milliunits[i] / 1000.0;
                sales[groups[i]] += cents[i] / 100.0;
                margin[groups[i]] += rate * cents[i] / 100.0;
            }
        }
        var (ownVisits, ownCost) = (selection.Visits(period), selection.Cost(period, settings));
        for (var i = 0; i < groups.Length; i++)
        {
            visits[groups[i]] += ownVisits[i];
            cost[groups[i]] += ownCost[i];
        }
        var known = Array.Exists(sales, s => s != 0);
        return [.. Enumerable.Range(0, count).Select(g => new Money(units[g], known ? sales[g] : null, known ? margin[g] : null, visits[g], cost[g]))];
    }
}
