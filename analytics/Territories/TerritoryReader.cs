using Warehouse;

namespace Analytics;

/// <summary>Reads what the diagnosis of territories needs beside the panel, for the territories a scope sees.</summary>
public static class TerritoryReader
{
    /// <summary>
    /// The months judged are the slice's, compared with the same months a year earlier; where the sales do not reach back so far, as many months as fit twice into the
    /// closed ones up to the slice's end, the later half against the earlier.
    /// </summary>
    /// <exception cref="StalePanelException">The warehouse holds another publication than the panel.</exception>
    public static Task<TerritoryInput> ReadAsync(Database database, Panel panel, Slice slice, Scope scope, CancellationToken cancellationToken) =>
        SamePublication.ReadAsync(database, panel, snapshot => ReadAsync(snapshot, panel, slice, scope, cancellationToken), cancellationToken);

    private static async Task<TerritoryInput> ReadAsync(Snapshot snapshot, Panel panel, Slice slice, Scope scope, CancellationToken cancellationToken)
    {
        var (now, before) = SpansOf(panel, slice);
        var territories = scope.Territories;
        var spans = new { from = now.From.FirstDay, to = now.To.FirstDay, before_from = before.From.FirstDay, before_to = before.To.FirstDay, territories, money = Territories.InMoney(panel, slice) };
        var names = await snapshot.QueryAsync<TerritoryName>("queries/territories/territories", spans, cancellationToken);
        var events = await snapshot.QueryAsync<TerritoryEvent>("queries/territories/events", new { first = (now.From - 3).FirstDay, last = now.To.LastDay, territories }, cancellationToken);
        var market = await snapshot.QueryAsync<MarketSpan>("queries/territories/market", spans, cancellationToken);
        var was = panel.Level == Level.Doctor
            ? (await AsItWas.ReadAsync(snapshot, panel, cancellationToken)).In(now, before, Territories.InMoney(panel, slice), scope)
            : (await snapshot.QueryAsync<WasRow>("queries/territories/hospital/as_it_was", spans, cancellationToken)).ToDictionary(w => w.TerritoryId, w => new SoldSpan(w.Now, w.Before));
        return new(
            now, before, await ActivityReader.ReadAsync(snapshot, panel, slice.In(now), scope, cancellationToken),
            names.ToDictionary(n => n.Id), events, market, was);
    }

    /// <summary>The months judged and those they are compared with.</summary>
    public static (Period Now, Period Before) SpansOf(Panel panel, Slice slice)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var held = panel.ClosedMonthsOf(SourceSpan.Sales) ?? throw new EmptyWarehouseException();
        var now = slice.Period.And(held) ?? Period.Trailing(held.To, Math.Min(12, held.Length));
        if (held.Contains(now.YearBefore))
            return (now, now.YearBefore);
        var length = Math.Max(1, Math.Min(now.Length, (now.To - held.From + 1) / 2));
        now = Period.Trailing(now.To, length);
        return (now, held.Contains(now.Previous) ? now.Previous : throw new SliceException($"Territories need two months of sales to compare; only {held} are held."));
    }

    private sealed record WasRow(string TerritoryId, double Now, double Before);
}
