namespace Analytics;

/// <summary>Sales, visits and concentration by the values of every delivered dimension and by product.</summary>
internal static class ByDimension
{
    private const int MostRows = 50;

    public static IReadOnlyList<DimensionTable> Of(Selection selection, ParetoCurve curve, Measured measured, Settings settings)
    {
        var tables = new List<DimensionTable>();
        foreach (var dimension in selection.Panel.DeliveredDimensions)
        {
            var column = Dimensions.ColumnOf(selection.Panel, dimension, selection.MainProduct, selection.Slice.Period.To);
            if (column is not null)
                tables.Add(new(dimension, Rows(selection, column, curve, measured)));
        }
        tables.Add(new(Dimension.Product, ProductRows(selection, settings)));
        return tables;
    }

    private static DimensionRow[] Rows(Selection selection, CodedColumn column, ParetoCurve curve, Measured measured)
    {
        var members = Members(selection, column, curve);
        var (allVisits, allCost) = (measured.Visits?.Sum() ?? 0, measured.MilliCost?.Sum() ?? 0);
        var rows = new List<DimensionRow>();
        for (var code = 0; code < members.Length; code++)
        {
            if (members[code].Count == 0)
                continue;
            var own = members[code].ToArray();
            var ownCurve = new ParetoCurve(Pick(curve.Sales, own), null, null);
            var visits = measured.Visits is { } v ? Pick(v, own).Sum() : (long?)null;
            var cost = measured.MilliCost is { } c ? Pick(c, own).Sum() : (long?)null;
            rows.Add(new(
                column.Values[code], own.Length, Pick(measured.Milliunits, own).Sum() / 1000.0, Fraction.Of(ownCurve.Total, curve.Total) ?? 0,
                visits, visits is { } n ? Fraction.Of(n, allVisits) : null, cost is { } k ? Fraction.Of(k, allCost) : null,
                visits / (double?)(own.Length * selection.Slice.Period.Length),
                ownCurve.Total > 0 ? ownCurve.ShareOfTop(0.20) : null, ownCurve.Gini));
        }
        return [.. rows.OrderByDescending(r => r.ShareOfSales).ThenBy(r => r.Value, StringComparer.Ordinal).Take(MostRows)];
    }

    private static List<int>[] Members(Selection selection, CodedColumn column, ParetoCurve curve)
    {
        var members = new List<int>[column.Values.Count];
        for (var code = 0; code < members.Length; code++)
            members[code] = [];
        foreach (var position in curve.Order)
            members[column.Codes[selection.Accounts[position]]].Add(position);
        return members;
    }

    private static long[] Pick(long[] values, int[] positions) => Array.ConvertAll(positions, p => values[p]);

    private static DimensionRow[] ProductRows(Selection selection, Settings settings)
    {
        var rows = new List<(Measured Measured, DimensionRow Row)>();
        foreach (var product in selection.Products)
        {
            var id = selection.Panel.Products[product].Id;
            var only = selection.Only(product);
            var measured = Measured.Of(only, selection.Slice.Period, settings);
            var curve = measured.Curve();
            rows.Add((measured, new(
                id, only.Count, measured.Milliunits.Sum() / 1000.0, 0, measured.Visits?.Sum(), null, null,
                measured.Visits?.Sum() / (double?)(Math.Max(1, only.Count) * selection.Slice.Period.Length),
                curve.Total > 0 ? curve.ShareOfTop(0.20) : null, curve.Gini)));
        }
        var byAmount = rows.Count > 1 && rows.Exists(r => r.Measured.Cents.Sum() != 0);
        double Sales(Measured m) => byAmount ? m.Cents.Sum() : m.Milliunits.Sum();
        var (sales, visits, cost) = (rows.Sum(r => Sales(r.Measured)), rows.Sum(r => r.Measured.Visits?.Sum() ?? 0), rows.Sum(r => r.Measured.MilliCost?.Sum() ?? 0));
        return
        [
            .. rows.Select(r => r.Row with
            {
                ShareOfSales = Fraction.Of(Sales(r.Measured), sales) ?? 0,
                ShareOfVisits = r.Measured.Visits is { } v ? Fraction.Of(v.Sum(), visits) : null,
                ShareOfCost = r.Measured.MilliCost is { } c ? Fraction.Of(c.Sum(), cost) : null,
            }).OrderByDescending(r => r.ShareOfSales),
        ];
    }
}
