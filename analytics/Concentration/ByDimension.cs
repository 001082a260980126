namespace Analytics;

/// <summary>Sales, visits and concentration by the values of a dimension: every value is measured as the whole is.</summary>
internal static class ByDimension
{
    /// <exception cref="SliceException">The panel has no such dimension.</exception>
    public static DimensionTable Of(Selection selection, string dimension, Settings settings)
    {
        var period = selection.Slice.Period;
        var groups = dimension == Dimension.Product ? Products(selection) : Values(selection, dimension);
        var isAmount = Measured.IsByAmount(selection, period) && (dimension != Dimension.Product || groups.Count > 1);
        var rows = Together.Each(groups, group => (group.Value, group.Selection, Ranked: RankedAccounts.Of(group.Selection, period, settings, isAmount)));
        var (sales, visits, cost) = (
            rows.Sum(row => row.Ranked.Curve.Total), rows.Sum(row => row.Ranked.Measured.Visits?.Sum() ?? 0), rows.Sum(row => row.Ranked.Measured.MilliCost?.Sum() ?? 0));
        var before = SharesBefore(rows.Select(row => row.Selection), period.Previous, isAmount);
        return new(dimension,
        [
            .. Together.Each([.. rows.Index()], of => Row(of.Item.Value, of.Item.Selection, of.Item.Ranked, sales, visits, cost, before?[of.Index], settings))
                .Where(row => row.Accounts > 0).OrderByDescending(row => row.ShareOfSales).ThenBy(row => row.Value, StringComparer.Ordinal),
        ]);
    }

    private static List<(string Value, Selection Selection)> Products(Selection selection)
    {
        var groups = new List<(string, Selection)>();
        foreach (var product in selection.Products)
            groups.Add((selection.Panel.Products[product].Id, selection.Only(product)));
        return groups;
    }

    private static List<(string Value, Selection Selection)> Values(Selection selection, string dimension)
    {
        var column = Dimensions.ColumnOf(selection.Panel, dimension, selection.MainProduct, selection.Slice.Period.To)
            ?? throw new SliceException($"Dimension '{dimension}' does not exist (there are: {string.Join(", ", Dimensions.DeliveredIn(selection.Panel))}).");
        var members = new List<int>?[column.Values.Count];
        for (var position = 0; position < selection.Count; position++)
            (members[column.Codes[selection.Accounts[position]]] ??= []).Add(position);
        return [.. members.Select((own, code) => (own, code)).Where(m => m.own is not null).Select(m => (column.Values[m.code], selection.Only([.. m.own!])))];
    }

    private static DimensionRow Row(
        string value, Selection selection, RankedAccounts ranked, long sales, long visits, long cost, double? shareBefore, Settings settings)
    {
        var (period, curve, measured) = (selection.Slice.Period, ranked.Curve, ranked.Measured);
        var (ownVisits, ownCost, share) = (measured.Visits?.Sum(), measured.MilliCost?.Sum(), Fraction.Of(curve.Total, sales) ?? 0);
        var shareOfVisits = ownVisits is { } n ? Fraction.Of(n, visits) : null;
        var before = ConcentrationBefore.Of(period.Previous, ConcentrationBefore.CurveOf(selection, period.Previous, settings, measured.IsAmount), curve);
        var hasSales = curve.Total > 0;
        return new(
            value, curve.Count, measured.Milliunits.Sum() / 1000.0, share, ownVisits, shareOfVisits, ownCost is { } k ? Fraction.Of(k, cost) : null, shareOfVisits - share,
            ownVisits is { } v ? Fraction.Of(v, curve.Count * (double)period.Length) : null,
            hasSales ? curve.ShareOfTop(0.20) : null, curve.Gini, hasSales ? curve.VisitShareOfTop(0.20) : null, curve.AccountsFor(0.50),
            PersistentShare.Of(selection, period, settings, measured.IsAmount)?.ShareNow,
            share - shareBefore, hasSales ? before?.TopShare20Change : null, before?.GiniChange);
    }

    private static double[]? SharesBefore(IEnumerable<Selection> groups, Period period, bool isAmount)
    {
        var sold = new List<long>();
        foreach (var group in groups)
        {
            if (!group.Covers(SourceSpan.Sales, period))
                return null;
            sold.Add(Measured.SalesOf(group, period, isAmount).Sum(own => Math.Max(0, own)));
        }
        return sold.Sum() is var all && all > 0 ? [.. sold.Select(own => own / (double)all)] : null;
    }
}
