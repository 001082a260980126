namespace Analytics;

/// <summary>Naive returns by the values of each dimension, by product and by channel.</summary>
internal static class RoiTables
{
    private static readonly string[] ByAccount =
        [Dimension.Box, Dimension.Cluster, Dimension.Specialty, Dimension.Region, Dimension.District, Dimension.Territory, Dimension.Grade];

    public static IReadOnlyList<RoiTable> Of(Selection selection, Period period, Settings settings)
    {
        var tables = new List<RoiTable>();
        foreach (var dimension in ByAccount.Intersect(selection.Panel.DeliveredDimensions))
        {
            if (Dimensions.ColumnOf(selection.Panel, dimension, selection.MainProduct, period.To) is { } column)
                tables.Add(new(dimension, Rows(selection, period, settings, column)));
        }
        tables.Add(new(Dimension.Product, ProductRows(selection, period, settings)));
        tables.Add(new(Dimension.Channel, ChannelRows(selection, period, settings)));
        return tables;
    }

    private static RoiRow[] Rows(Selection selection, Period period, Settings settings, CodedColumn column)
    {
        var (groups, accounts) = (new int[selection.Count], new int[column.Values.Count]);
        for (var i = 0; i < groups.Length; i++)
            accounts[groups[i] = column.Codes[selection.Accounts[i]]]++;
        var money = Money.By(selection, period, settings, groups, accounts.Length);
        return
        [
            .. Enumerable.Range(0, accounts.Length).Where(g => accounts[g] > 0).Select(g => Row(column.Values[g], accounts[g], money[g]))
                .OrderByDescending(r => r.Units),
        ];
    }

    private static RoiRow[] ProductRows(Selection selection, Period period, Settings settings)
    {
        var rows = new List<RoiRow>();
        foreach (var product in selection.Products)
            rows.Add(Row(selection.Panel.Products[product].Id, selection.Count, Money.Of(selection.Only(product), period, settings)));
        return [.. rows];
    }

    private static RoiRow[] ChannelRows(Selection selection, Period period, Settings settings) =>
    [
        .. selection.Channels.Select(channel => (Channel: channel, Visits: selection.Visits(period, channel)))
            .Where(c => c.Visits.Sum() > 0)
            .Select(c => new RoiRow(
                c.Channel, c.Visits.Count(v => v > 0), null, null, c.Visits.Sum(), c.Visits.Sum() * settings.VisitCost.GetValueOrDefault(c.Channel), null)),
    ];

    private static RoiRow Row(string value, int accounts, Money money) =>
        new(value, accounts, money.Units, money.Sales, money.Visits, money.Cost, money.NaiveRoi);
}
