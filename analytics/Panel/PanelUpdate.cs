using System.Collections.Concurrent;

namespace Analytics;

/// <summary>
/// A panel after later loads: new months are filled behind those held, changes of months held are laid over the columns they touch,
/// and everything else is shared.
/// </summary>
internal sealed class PanelUpdate
{
    private readonly Panel _panel;
    private readonly SourceSpan[] _sources;
    private readonly Period _months;
    private readonly Period _held;
    // Sales and visits change columns of their own, but are read at once.
    private readonly ConcurrentDictionary<Cumulated, Cumulated> _extended = [];
    private readonly ConcurrentDictionary<Cumulated, Cumulated> _differences = [];
    private readonly Dictionary<string, int[]> _touched;
    private readonly VisitColumns _visits;

    private PanelUpdate(Panel panel, SourceSpan[] sources, IReadOnlyList<Change> changes)
    {
        (_panel, _sources, _held, _months) = (panel, sources, panel.Months!.Value, SourceSpan.MonthsOf(sources)!.Value);
        _touched = changes.Where(c => c.AccountKeys is not null).GroupBy(c => c.Source).ToDictionary(g => g.Key, g => IndexesOf(g.SelectMany(c => c.AccountKeys!)));
        _visits = new(panel.Visits, panel.ProductTable, () => new(panel.AccountCount, _held.Length));
    }

    /// <summary>An update by these changes; null where the panel must be read anew: a month before others, or months that are gone.</summary>
    public static PanelUpdate? Of(Panel panel, SourceSpan[] sources, IReadOnlyList<Change> changes)
    {
        if (panel.Months is not { } held || SourceSpan.MonthsOf(sources) is not { } months || months.From != held.From || months.To < held.To)
            return null;
        var isBehind = changes.All(c => c.AccountKeys is null ? IsBehind(panel, c) : held.Contains(c.Month));
        return isBehind ? new(panel, sources, changes) : null;
    }

    /// <summary>Takes away what the accounts of a change had in its month.</summary>
    public void Forget(Change change)
    {
        if (change.AccountKeys is null)
            return;
        var month = change.Month - _held.From;
        var accounts = IndexesOf(change.AccountKeys);
        var had = new long[accounts.Length];
        foreach (var column in ColumnsOf(change.Source).Where(c => c.ChangesIn(month)))
        {
            Array.Clear(had);
            column.AddTo(accounts, month, month, had);
            for (var i = 0; i < accounts.Length; i++)
                Add(column, change, accounts[i], -had[i]);
        }
    }

    public void AddSales(Change change, int accountKey, int productKey, long milliunits, long cents)
    {
        if (_panel.Accounts.IndexOfKey(accountKey) is not { } account)
            return;
        var product = _panel.ProductTable.IndexOfKey(productKey);
        Add(_panel.Milliunits[product], change, account, milliunits);
        Add(_panel.Cents[product], change, account, cents);
    }

    public void AddVisits(Change change, int accountKey, int[] productKeys, string channel, long visits, long refusals, long minutes)
    {
        if (_panel.Accounts.IndexOfKey(accountKey) is not { } account)
            return;
        var column = _visits.Of(productKeys, channel);
        Add(column.Visits, change, account, visits);
        Add(column.Refusals, change, account, refusals);
        Add(column.Minutes, change, account, minutes);
    }

    /// <summary>The panel; the accounts are the same ones in the same places, whatever else is known of them now.</summary>
    public Panel Build(long dataVersion, AccountTable accounts, DeliveredPotential[] potentials, TargetList targets, IReadOnlyList<DirectCost> costs) => new(
        dataVersion, accounts, _panel.ProductTable, _sources,
        Array.ConvertAll(_panel.Milliunits, c => Updated(c, SourceSpan.Sales)), Array.ConvertAll(_panel.Cents, c => Updated(c, SourceSpan.Sales)),
        Array.ConvertAll(_visits.Ordered(), Updated), potentials, targets) { Scores = _panel.Scores, DirectCosts = costs };

    private static bool IsBehind(Panel panel, Change change) =>
        !panel.Months!.Value.Contains(change.Month)
            ? change.Month > panel.Months.Value.To
            : ColumnsOf(panel, change.Source).All(c => Enumerable.Range(change.Month - panel.Months.Value.From, panel.Months.Value.To - change.Month + 1).All(m => !c.ChangesIn(m)));

    private static IEnumerable<Cumulated> ColumnsOf(Panel panel, string source) =>
        source == SourceSpan.Sales ? [.. panel.Milliunits, .. panel.Cents] : panel.Visits.SelectMany(v => (Cumulated[])[v.Visits, v.Refusals, v.Minutes]);

    private IEnumerable<Cumulated> ColumnsOf(string source) => ColumnsOf(_panel, source);

    // Ascending, each once.
    private int[] IndexesOf(IEnumerable<int> accountKeys) => [.. accountKeys.Select(_panel.Accounts.IndexOfKey).OfType<int>().Distinct().Order()];

    private void Add(Cumulated column, Change change, int account, long value)
    {
        if (value == 0)
            return;
        var month = change.Month - _held.From;
        if (change.AccountKeys is null)
        {
            Extended(column).Add(account, month, value);
            return;
        }
        var touched = _touched[change.Source];
        if (!_differences.TryGetValue(column, out var differences))
            _differences[column] = differences = new(touched.Length, _held.Length);
        differences.Add(Array.BinarySearch(touched, account), month, value);
    }

    private Cumulated Extended(Cumulated column) =>
        _extended.TryGetValue(column, out var extended) ? extended : _extended[column] = column.Extended(_months.Length);

    private VisitColumn Updated(VisitColumn column) => column with
    {
        Visits = Updated(column.Visits, SourceSpan.Visits),
        Refusals = Updated(column.Refusals, SourceSpan.Visits),
        Minutes = Updated(column.Minutes, SourceSpan.Visits),
    };

    private Cumulated Updated(Cumulated column, string source)
    {
        var months = _extended.ContainsKey(column) || _months.Length > _held.Length ? Extended(column) : column;
        if (!_differences.TryGetValue(column, out var differences))
            return months;
        return months.With(new(_touched[source], _months.Length > _held.Length ? differences.Extended(_months.Length) : differences));
    }
}
