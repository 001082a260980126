namespace Analytics;

/// <summary>
/// Collects accounts, products, spans and monthly rows into an immutable <see cref="Panel"/>: in any order, quickest in that of months.
/// Accounts and products are named by the warehouse's keys.
/// </summary>
public sealed class PanelBuilder
{
    private readonly AccountTable _accounts;
    private readonly ProductTable _products;
    private readonly SourceSpan[] _sources;
    private readonly Period? _months;
    private readonly Cumulated[] _milliunits;
    private readonly Cumulated[] _cents;
    private readonly VisitColumns _visits;
    private readonly List<DeliveredPotential> _potentials = [];
    private readonly TargetList _targets = new();

    /// <param name="products">By warehouse key.</param>
    /// <param name="sources">Spans of "visits" and "sales"; one left out delivered nothing.</param>
    public PanelBuilder(IEnumerable<AccountRow> accounts, IReadOnlyDictionary<int, Product> products, IEnumerable<SourceSpan> sources)
        : this(new AccountTable(accounts), new ProductTable(products), SourceSpan.Ordered(sources)) { }

    internal PanelBuilder(AccountTable accounts, ProductTable products, SourceSpan[] sources)
    {
        (_accounts, _products, _sources) = (accounts, products, sources);
        _months = SourceSpan.MonthsOf(_sources);
        (_milliunits, _cents) = (Columns(), Columns());
        _visits = new([], _products, Column);
    }

    internal Level Level { get; init; }

    public PanelBuilder AddSales(int accountKey, int productKey, Month month, long milliunits, long cents)
    {
        if (_accounts.IndexOfKey(accountKey) is { } account && MonthIndex(month) is { } m)
        {
            var product = _products.IndexOfKey(productKey);
            _milliunits[product].Add(account, m, milliunits);
            _cents[product].Add(account, m, cents);
        }
        return this;
    }

    public PanelBuilder AddVisits(int accountKey, ReadOnlySpan<int> productKeys, string channel, Month month, long visits, long refusals, long minutes)
    {
        if (_accounts.IndexOfKey(accountKey) is { } account && MonthIndex(month) is { } m)
        {
            var column = _visits.Of(productKeys, channel);
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
            _potentials.Add(new(account, _products.IndexOfKey(productKey), from, units));
        return this;
    }

    /// <summary>A span of days in which the account is a target; without a product key of every product, without an end still.</summary>
    public PanelBuilder AddTarget(int accountKey, int? productKey, DateOnly from, DateOnly? to)
    {
        if (_accounts.IndexOfKey(accountKey) is { } account)
            _targets.Add(account, productKey is { } key ? _products.IndexOfKey(key) : null, from, to);
        return this;
    }

    /// <summary>The panel; the builder is spent.</summary>
    public Panel Build(long dataVersion)
    {
        _potentials.Sort();
        return Build(dataVersion, [.. _potentials], _targets);
    }

    internal Panel Build(long dataVersion, DeliveredPotential[] potentials, TargetList targets, IReadOnlyList<DirectCost>? costs = null) =>
        new(dataVersion, _accounts, _products, _sources, _milliunits, _cents, _visits.Ordered(), potentials, targets) { Level = Level, DirectCosts = costs ?? [] };

    private Cumulated[] Columns() => Array.ConvertAll(_products.All, _ => Column());

    private Cumulated Column() => new(_accounts.Count, _months?.Length ?? 0);

    private int? MonthIndex(Month month) => _months is { } months && months.Contains(month) ? month - months.From : null;
}
