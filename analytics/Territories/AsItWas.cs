using Warehouse;

namespace Analytics;

/// <summary>Doctors' sales by territory and month, by the assignment valid at the month's end; reckoned once a publication.</summary>
internal sealed class AsItWas
{
    private readonly Panel _panel;
    private readonly DateOnly[] _ends;
    private readonly Dictionary<string, (long[] Milliunits, long[] Cents)> _sold = new(StringComparer.Ordinal);

    private AsItWas(Panel panel, IEnumerable<Assigned> assigned)
    {
        (_panel, _ends) = (panel, [.. panel.Months!.Value.Months.Select(month => month.LastDay)]);
        foreach (var account in assigned.GroupBy(a => a.DoctorKey))
        {
            if (panel.Accounts.IndexOfKey(account.Key) is { } index)
                Add(index, [.. account.OrderBy(a => a.ProductKey is null).ThenByDescending(a => a.ValidFrom)]);
        }
    }

    public static Task<AsItWas> ReadAsync(Snapshot snapshot, Panel panel, CancellationToken cancellationToken) => panel.Kept.OfAsync(
        "as it was", async () => new AsItWas(panel, await snapshot.QueryAsync<Assigned>("queries/territories/assigned", null, cancellationToken)));

    /// <summary>Sales of the territories a scope sees in two spans of months: cents, or thousandths of units.</summary>
    public IReadOnlyDictionary<string, SoldSpan> In(Period now, Period before, bool inMoney, Scope scope) =>
        _sold.Where(territory => scope.Sees(territory.Key)).ToDictionary(
            territory => territory.Key, territory => inMoney ? new SoldSpan(SumOf(territory.Value.Cents, now), SumOf(territory.Value.Cents, before))
            : new(SumOf(territory.Value.Milliunits, now), SumOf(territory.Value.Milliunits, before)));

    // The first that is valid holds: one for the product before one for all, the newer before the older.
    private void Add(int account, Assigned[] assigned)
    {
        for (var product = 0; product < _panel.Products.Count; product++)
        {
            var valid = assigned.Where(a => a.ProductKey is not { } key || _panel.ProductTable.IndexOfKey(key) == product).ToArray();
            for (var m = 0; m < _ends.Length; m++)
            {
                var (milliunits, cents) = (_panel.Milliunits[product].Sum(account, m, m), _panel.Cents[product].Sum(account, m, m));
                if ((milliunits, cents) == (0, 0) || Array.Find(valid, a => a.IsValidOn(_ends[m])) is not { } then)
                    continue;
                if (!_sold.TryGetValue(then.TerritoryId, out var sold))
                    _sold[then.TerritoryId] = sold = (new long[_ends.Length], new long[_ends.Length]);
                sold.Milliunits[m] += milliunits;
                sold.Cents[m] += cents;
            }
        }
    }

    private double SumOf(long[] sold, Period period) =>
        period.And(_panel.Months!.Value) is { } held ? sold.AsSpan(held.From - _panel.Months.Value.From, held.Length).ToArray().Sum() : 0;

    private sealed record Assigned(int DoctorKey, int? ProductKey, DateOnly ValidFrom, DateOnly? ValidTo, string TerritoryId)
    {
        public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } to || to >= day);
    }
}
