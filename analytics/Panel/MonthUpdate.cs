using System.Buffers;

namespace Analytics;

/// <summary>
/// A change on its way into a panel: sums of a month that is new are filled in; of a month held, what the accounts have now is set
/// against what they had, and only what differs is handed over.
/// </summary>
internal sealed class MonthUpdate
{
    private readonly PanelUpdate _update;
    private readonly int _month;
    private readonly int[]? _accounts;
    private readonly Dictionary<Cumulated, long[]> _differences = [];

    /// <param name="accounts">Panel indexes of the accounts changed, ascending; null: the month is new.</param>
    /// <param name="columns">Those of the source.</param>
    public MonthUpdate(PanelUpdate update, int month, int[]? accounts, IEnumerable<Cumulated> columns)
    {
        (_update, _month, _accounts) = (update, month, accounts);
        if (accounts is null)
            return;
        foreach (var column in columns.Where(c => c.ChangesIn(month)))
        {
            var had = DifferencesOf(column);
            column.AddTo(accounts, month, month, had);
            foreach (ref var value in had)
                value = -value;
        }
    }

    public void AddSales(int accountKey, int productKey, long milliunits, long cents)
    {
        if (PlaceOf(accountKey) is not { } place)
            return;
        var (units, money) = _update.SalesOf(productKey);
        Add(units, place, milliunits);
        Add(money, place, cents);
    }

    public void AddVisits(int accountKey, int[] productKeys, string channel, long visits, long refusals, long minutes)
    {
        if (PlaceOf(accountKey) is not { } place)
            return;
        var column = _update.VisitsOf(productKeys, channel);
        Add(column.Visits, place, visits);
        Add(column.Refusals, place, refusals);
        Add(column.Minutes, place, minutes);
    }

    /// <summary>Hands over what differs; nothing can be added any more.</summary>
    public void End()
    {
        foreach (var (column, differences) in _differences)
        {
            for (var i = 0; i < _accounts!.Length; i++)
            {
                if (differences[i] != 0)
                    _update.Differ(column, new(_accounts[i], _month, differences[i]));
            }
            ArrayPool<long>.Shared.Return(differences);
        }
    }

    // Where the account stands among those changed, or in the panel where the month is new; null: the panel does not know it.
    private int? PlaceOf(int accountKey) => _update.IndexOfKey(accountKey) is { } account
        ? _accounts is null ? account : Array.BinarySearch(_accounts, account)
        : null;

    private void Add(Cumulated column, int place, long value)
    {
        if (value == 0)
            return;
        if (_accounts is null)
            _update.Extended(column).Add(place, _month, value);
        else
            DifferencesOf(column)[place] += value;
    }

    private Span<long> DifferencesOf(Cumulated column)
    {
        if (!_differences.TryGetValue(column, out var differences))
        {
            _differences[column] = differences = ArrayPool<long>.Shared.Rent(_accounts!.Length);
            Array.Clear(differences);
        }
        return differences.AsSpan(0, _accounts!.Length);
    }
}
