using Warehouse;

namespace Analytics;

/// <summary>What the warehouse says of territories, their events and their markets, of everybody and all months; read once and kept with the panel.</summary>
internal sealed class PublishedTerritories(Snapshot snapshot, Panel panel, CancellationToken cancellationToken)
{
    public Task<IReadOnlyList<TerritoryName>> NamesAsync() => panel.Kept.OfAsync(
        "territory names", () => snapshot.QueryAsync<TerritoryName>("queries/territories/territories", null, cancellationToken));

    /// <summary>By date.</summary>
    public Task<IReadOnlyList<TerritoryEvent>> EventsAsync() => panel.Kept.OfAsync(
        "territory events", () => snapshot.QueryAsync<TerritoryEvent>("queries/territories/events", null, cancellationToken));

    /// <summary>What all companies sold in two spans of months, of the territories and products sold in either.</summary>
    public async Task<IReadOnlyList<MarketSpan>> MarketAsync(Period now, Period before)
    {
        var markets = await panel.Kept.OfAsync("territory markets", async () => Market.Of(await snapshot.QueryAsync<MarketMonth>("queries/territories/market", null, cancellationToken)));
        return [.. markets.Where(market => market.SoldIn(now) || market.SoldIn(before)).Select(market => new MarketSpan(market.TerritoryId, market.ProductId, market.In(now), market.In(before)))];
    }

    private sealed record MarketMonth(string TerritoryId, string ProductId, DateOnly Month, decimal Units);

    private sealed record Market(string TerritoryId, string ProductId, (Month Month, decimal Units)[] Sold)
    {
        public static Market[] Of(IReadOnlyList<MarketMonth> rows) => [.. rows.GroupBy(row => (row.TerritoryId, row.ProductId))
            .Select(own => new Market(own.Key.TerritoryId, own.Key.ProductId, [.. own.Select(row => (Analytics.Month.Of(row.Month), row.Units))]))];

        public bool SoldIn(Period period) => Array.Exists(Sold, sold => period.Contains(sold.Month));

        public double In(Period period)
        {
            var units = 0m;
            foreach (var sold in Sold)
                units += period.Contains(sold.Month) ? sold.Units : 0;
            return (double)units;
        }
    }
}
