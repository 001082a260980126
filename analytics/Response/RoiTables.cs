namespace Analytics;

/// <summary>Naive and incremental returns by the values of each dimension, by product and by channel.</summary>
internal static class RoiTables
{
    private static readonly string[] ByAccount =
        [Dimension.Box, Dimension.Cluster, Dimension.Specialty, Dimension.Region, Dimension.District, Dimension.Territory, Dimension.Grade];

    public static IReadOnlyList<RoiTable> Of(Selection selection, Period period, Settings settings, ResponseEvidence? evidence, Returns? returns)
    {
        var tables = new List<RoiTable>();
        foreach (var dimension in ByAccount.Intersect(selection.Panel.DeliveredDimensions))
        {
            if (Dimensions.ColumnOf(selection.Panel, dimension, selection.MainProduct, period.To) is { } column)
                tables.Add(new(dimension, Rows(selection, period, settings, column, returns)));
        }
        tables.Add(new(Dimension.Product, ProductRows(selection, period, settings, evidence, returns)));
        tables.Add(new(Dimension.Channel, ChannelRows(selection, period, settings, returns)));
        return tables;
    }

    private static RoiRow[] Rows(Selection selection, Period period, Settings settings, CodedColumn column, Returns? returns)
    {
        var groups = new int[selection.Count];
        var accounts = Enumerable.Range(0, column.Values.Count).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < groups.Length; i++)
            accounts[groups[i] = column.Codes[selection.Accounts[i]]].Add(selection.Accounts[i]);
        var money = Money.By(selection, period, settings, groups, accounts.Length);
        return
        [
            .. Enumerable.Range(0, accounts.Length).Where(g => accounts[g].Count > 0)
                .Select(g => Row(column.Values[g], accounts[g].Count, money[g], returns?.By([.. accounts[g]])))
                .OrderByDescending(r => r.Units),
        ];
    }

    private static RoiRow[] ProductRows(Selection selection, Period period, Settings settings, ResponseEvidence? evidence, Returns? returns)
    {
        var rows = new List<RoiRow>();
        foreach (var product in selection.Products)
        {
            var only = selection.Only(product);
            var (own, ofOwn) = selection.Products.Length == 1 ? (evidence, returns) : Alone(only, settings);
            rows.Add(Row(selection.Panel.Products[product].Id, selection.Count, Money.Of(only, period, settings), own is null ? null : ofOwn?.By([.. selection.Accounts])));
        }
        return [.. rows];
    }

    // A product's visits are those that discussed it; its response and its gates are its own.
    private static (ResponseEvidence? Evidence, Returns? Returns) Alone(Selection only, Settings settings)
    {
        var evidence = ResponseEvidence.Of(only.Panel, only.Slice, settings);
        return (evidence, evidence is null ? null : Returns.Of(only.Panel, only.Slice, evidence, settings));
    }

    private static RoiRow[] ChannelRows(Selection selection, Period period, Settings settings, Returns? returns)
    {
        var found = returns?.ByChannel();
        return
        [
            .. selection.Channels.Select(channel => (Channel: channel, Visits: selection.Visits(period, channel)))
                .Where(c => c.Visits.Sum() > 0)
                .Select(c => new RoiRow(
                    c.Channel, c.Visits.Count(v => v > 0), null, null, c.Visits.Sum(), c.Visits.Sum() * settings.VisitCost.GetValueOrDefault(c.Channel), null,
                    found?.GetValueOrDefault(c.Channel))),
        ];
    }

    private static RoiRow Row(string value, int accounts, Money money, GroupReturn? found) =>
        new(value, accounts, money.Units, money.Sales, money.Visits, money.Cost, money.NaiveRoi, found);
}
