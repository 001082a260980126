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

    public async Task<IReadOnlyList<MarketSpan>> MarketAsync(Period now, Period before)
    {
        var sales = await panel.Kept.OfAsync("territory markets", () => snapshot.QueryAsync<MarketMonth>("queries/territories/market", null, cancellationToken));
        return [.. sales.Where(sold => now.Contains(Month.Of(sold.Month)) || before.Contains(Month.Of(sold.Month)))
            .GroupBy(sold => (sold.TerritoryId, sold.ProductId)).Select(sold => new MarketSpan(sold.Key.TerritoryId, sold.Key.ProductId, In(sold, now), In(sold, before)))];

        static double In(IEnumerable<MarketMonth> sold, Period period) => (double)sold.Where(s => period.Contains(Analytics.Month.Of(s.Month))).Sum(s => s.Units);
    }

    private sealed record MarketMonth(string TerritoryId, string ProductId, DateOnly Month, decimal Units);
}
