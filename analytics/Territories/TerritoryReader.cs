using Warehouse;

namespace Analytics;

/// <summary>Reads what the diagnosis of territories needs beside the panel, for the territories a scope sees.</summary>
public static class TerritoryReader
{
    // An event may show in the sales of the months after it.
    private const int MonthsTold = 3;

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
        var (inMoney, published) = (Territories.InMoney(panel, slice), new PublishedTerritories(snapshot, panel, cancellationToken));
        var (names, events, market) = (await published.NamesAsync(), await published.EventsAsync(), await published.MarketAsync(now, before));
        var told = new Period(now.From - MonthsTold, now.To);
        return new(
            now, before, await ActivityReader.ReadAsync(snapshot, panel, slice.In(now), scope, cancellationToken),
            names.Where(name => scope.Sees(name.Id)).ToDictionary(name => name.Id),
            [.. events.Where(e => scope.Sees(e.TerritoryId) && told.Contains(Month.Of(e.EventDate)))],
            [.. market.Where(sold => scope.Sees(sold.TerritoryId))], await AsItWasAsync(snapshot, panel, now, before, inMoney, scope, cancellationToken));
    }

    private static async Task<IReadOnlyDictionary<string, SoldSpan>> AsItWasAsync(
        Snapshot snapshot, Panel panel, Period now, Period before, bool inMoney, Scope scope, CancellationToken cancellationToken)
    {
        if (panel.Level == Level.Doctor)
            return (await AsItWas.ReadAsync(snapshot, panel, cancellationToken)).In(now, before, inMoney, scope);
        var spans = new { from = now.From.FirstDay, to = now.To.FirstDay, before_from = before.From.FirstDay, before_to = before.To.FirstDay, territories = scope.Territories, money = inMoney };
        var rows = await snapshot.QueryAsync<WasRow>("queries/territories/hospital/as_it_was", spans, cancellationToken);
        return rows.ToDictionary(w => w.TerritoryId, w => new SoldSpan(w.Now, w.Before));
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
