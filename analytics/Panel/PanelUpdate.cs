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
    private readonly ConcurrentDictionary<Cumulated, List<Difference>> _differences = [];
    private readonly VisitColumns _visits;

    private PanelUpdate(Panel panel, SourceSpan[] sources)
    {
        (_panel, _sources, _held, _months) = (panel, sources, panel.Months!.Value, SourceSpan.MonthsOf(sources)!.Value);
        _visits = new(panel.Visits, panel.ProductTable, () => new(panel.AccountCount, _held.Length));
    }

    /// <summary>An update by these changes; null where the panel must be read anew: a month before others, or months that are gone.</summary>
    public static PanelUpdate? Of(Panel panel, SourceSpan[] sources, IReadOnlyList<Change> changes)
    {
        if (panel.Months is not { } held || SourceSpan.MonthsOf(sources) is not { } months || months.From != held.From || months.To < held.To)
            return null;
        var isBehind = changes.All(c => c.AccountKeys is null ? IsBehind(panel, c) : held.Contains(c.Month));
        return isBehind ? new(panel, sources) : null;
    }

    /// <summary>A change to be filled with what the warehouse holds of it now.</summary>
    public MonthUpdate Begin(Change change) =>
        new(this, change.Month - _held.From, change.AccountKeys is { } keys ? IndexesOf(keys) : null, ColumnsOf(_panel, change.Source));

    public int? IndexOfKey(int accountKey) => _panel.Accounts.IndexOfKey(accountKey);

    public (Cumulated Milliunits, Cumulated Cents) SalesOf(int productKey)
    {
        var product = _panel.ProductTable.IndexOfKey(productKey);
        return (_panel.Milliunits[product], _panel.Cents[product]);
    }

    public VisitColumn VisitsOf(int[] productKeys, string channel) => _visits.Of(productKeys, channel);

    /// <summary>The column with room for the months that are new.</summary>
    public Cumulated Extended(Cumulated column) =>
        _extended.TryGetValue(column, out var extended) ? extended : _extended[column] = column.Extended(_months.Length);

    public void Differ(Cumulated column, Difference difference)
    {
        if (!_differences.TryGetValue(column, out var differences))
            _differences[column] = differences = [];
        differences.Add(difference);
    }

    /// <summary>The panel; the accounts are the same ones in the same places, whatever else is known of them now.</summary>
    public Panel Build(long dataVersion, AccountTable accounts, DeliveredPotential[] potentials, TargetList targets, IReadOnlyList<DirectCost> costs) => new(
        dataVersion, accounts, _panel.ProductTable, _sources, Array.ConvertAll(_panel.Milliunits, Updated), Array.ConvertAll(_panel.Cents, Updated),
        Array.ConvertAll(_visits.Ordered(), Updated), potentials, targets) { Scores = _panel.Scores, DirectCosts = costs };

    private static bool IsBehind(Panel panel, Change change) =>
        !panel.Months!.Value.Contains(change.Month)
            ? change.Month > panel.Months.Value.To
            : ColumnsOf(panel, change.Source).All(c => Enumerable.Range(change.Month - panel.Months.Value.From, panel.Months.Value.To - change.Month + 1).All(m => !c.ChangesIn(m)));

    private static IEnumerable<Cumulated> ColumnsOf(Panel panel, string source) =>
        source == SourceSpan.Sales ? [.. panel.Milliunits, .. panel.Cents] : panel.Visits.SelectMany(v => (Cumulated[])[v.Visits, v.Refusals, v.Minutes]);

    // Ascending.
    private int[] IndexesOf(int[] accountKeys)
    {
        var indexes = new List<int>(accountKeys.Length);
        foreach (var key in accountKeys)
        {
            if (IndexOfKey(key) is { } account)
                indexes.Add(account);
        }
        indexes.Sort();
        return [.. indexes];
    }

    private VisitColumn Updated(VisitColumn column) => column with { Visits = Updated(column.Visits), Refusals = Updated(column.Refusals), Minutes = Updated(column.Minutes) };

    private Cumulated Updated(Cumulated column)
    {
        var months = _extended.ContainsKey(column) || _months.Length > _held.Length ? Extended(column) : column;
        return _differences.TryGetValue(column, out var differences) ? months.With(Patch.Of(differences)) : months;
    }
}
