namespace Analytics;

/// <summary>
/// Collects accounts, products, spans and monthly rows, in any order, into an immutable <see cref="Panel"/>.
/// Accounts and products are named by the warehouse's keys.
/// </summary>
public sealed class PanelBuilder
{
    private readonly AccountTable _accounts;
    private readonly Product[] _products;
    private readonly Dictionary<int, int> _productOfKey = [];
    private readonly SourceSpan[] _sources;
    private readonly Period? _months;
    private readonly Cumulated[] _milliunits;
    private readonly Cumulated[] _cents;
    private readonly Dictionary<string, VisitColumn> _visits = new(StringComparer.Ordinal);
    private readonly List<DeliveredPotential> _potentials = [];
    private readonly TargetList _targets = new();

    /// <param name="products">By warehouse key.</param>
    /// <param name="sources">Spans of "visits" and "sales"; one left out delivered nothing.</param>
    public PanelBuilder(IEnumerable<AccountRow> accounts, IReadOnlyDictionary<int, Product> products, IEnumerable<SourceSpan> sources)
    {
        ArgumentNullException.ThrowIfNull(products);
        _accounts = new(accounts);
        var ordered = products.OrderBy(p => p.Value.Id, StringComparer.Ordinal).ToArray();
        _products = Array.ConvertAll(ordered, p => p.Value);
        for (var i = 0; i < ordered.Length; i++)
            _productOfKey[ordered[i].Key] = i;
        _sources = [.. sources.Where(s => s.Source is SourceSpan.Visits or SourceSpan.Sales).OrderBy(s => s.Source, StringComparer.Ordinal)];
        if (_sources.Length > 0)
            _months = new(_sources.Min(s => s.Months.From), _sources.Max(s => s.Months.To));
        _milliunits = Columns();
        _cents = Columns();
    }

    public PanelBuilder AddSales(int accountKey, int productKey, Month month, long milliunits, long cents)
    {
        if (_accounts.IndexOfKey(accountKey) is { } account && MonthIndex(month) is { } m)
        {
            _milliunits[_productOfKey[productKey]].Add(account, m, milliunits);
            _cents[_productOfKey[productKey]].Add(account, m, cents);
        }
        return this;
    }

    public PanelBuilder AddVisits(int accountKey, int[] productKeys, string channel, Month month, long visits, long refusals, long minutes)
    {
        if (_accounts.IndexOfKey(accountKey) is { } account && MonthIndex(month) is { } m)
        {
            var column = ColumnOf(productKeys, channel);
            column.Visits.Add(account, m, visits);
            column.Refusals.Add(account, m, refusals);
            column.Minutes.Add(account, m, minutes);
        }
        return this;
    }

    /// <summary>Units a month of the product's category the account could buy, as delivered, valid from a month on.</summary>
    public PanelBuilder AddPotential(int accountKey, int productKey, Month from, double units)
    {
        if (_accounts.IndexOfKey(accountKey) is { } account)
            _potentials.Add(new(account, _productOfKey[productKey], from, units));
        return this;
    }

    /// <summary>A span of days in which the account is a target; without a product key of every product, without an end still.</summary>
    public PanelBuilder AddTarget(int accountKey, int? productKey, DateOnly from, DateOnly? to)
    {
        if (_accounts.IndexOfKey(accountKey) is { } account)
            _targets.Add(account, productKey is { } key ? _productOfKey[key] : null, from, to);
        return this;
    }

    /// <summary>The panel; the builder is spent.</summary>
    public Panel Build(long dataVersion)
    {
        foreach (var column in _milliunits.Concat(_cents).Concat(_visits.Values.SelectMany(v => (Cumulated[])[v.Visits, v.Refusals, v.Minutes])))
            column.Close();
        _potentials.Sort();
        var visits = _visits.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value).ToArray();
        return new(dataVersion, _accounts, _products, _sources, _months, _milliunits, _cents, visits, [.. _potentials], _targets);
    }

    private Cumulated[] Columns() => Array.ConvertAll(_products, _ => new Cumulated(_accounts.Count, _months?.Length ?? 0));

    private int? MonthIndex(Month month) => _months is { } months && months.Contains(month) ? month - months.From : null;

    private VisitColumn ColumnOf(int[] productKeys, string channel)
    {
        var products = Array.ConvertAll(productKeys, key => _productOfKey[key]);
        Array.Sort(products);
        var key = $"{string.Join(',', products)}/{channel}";
        if (!_visits.TryGetValue(key, out var column))
            _visits[key] = column = new(products, channel, New(), New(), New());
        return column;

        Cumulated New() => new(_accounts.Count, _months!.Value.Length);
    }
}
