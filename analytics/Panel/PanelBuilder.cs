using System.Numerics;

namespace Analytics;

/// <summary>
/// Collects accounts, products, spans and monthly rows into an immutable <see cref="Panel"/>: in any order, quickest in that of months.
/// Accounts and products are named by the warehouse's keys.
/// </summary>
public sealed class PanelBuilder
{
    private readonly AccountOrder _accounts;
    private readonly AccountTable? _table;
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
        : this(new AccountTable([.. accounts]), new ProductTable(products), SourceSpan.Ordered(sources)) { }

    internal PanelBuilder(AccountOrder accounts, ProductTable products, SourceSpan[] sources)
    {
        (_accounts, _products, _sources) = (accounts, products, sources);
        _months = SourceSpan.MonthsOf(_sources);
        (_milliunits, _cents) = (Columns(), Columns());
        _visits = new([], _products, Column);
    }

    private PanelBuilder(AccountTable accounts, ProductTable products, SourceSpan[] sources)
        : this(accounts.Order, products, sources) => _table = accounts;

    internal Level Level { get; init; }

    public PanelBuilder AddSales(int accountKey, int productKey, Month month, long milliunits, long cents)
    {
        AddSales(productKey, month, [accountKey], [milliunits], [cents]);
        return this;
    }

    public PanelBuilder AddVisits(int accountKey, ReadOnlySpan<int> productKeys, string channel, Month month, long visits, long refusals, long minutes)
    {
        AddVisits<long>(productKeys, channel, month, [accountKey], [visits], [refusals], [minutes]);
        return this;
    }

    /// <summary>A product's sales of a month, account by account.</summary>
    internal void AddSales(int productKey, Month month, ReadOnlySpan<int> accountKeys, ReadOnlySpan<long> milliunits, ReadOnlySpan<long> cents)
    {
        var product = _products.IndexOfKey(productKey);
        Add(_milliunits[product], month, accountKeys, milliunits);
        Add(_cents[product], month, accountKeys, cents);
    }

    /// <summary>The visits of a product set, channel and month, account by account.</summary>
    internal void AddVisits<T>(
        ReadOnlySpan<int> productKeys, string channel, Month month, ReadOnlySpan<int> accountKeys, ReadOnlySpan<T> visits, ReadOnlySpan<T> refusals, ReadOnlySpan<T> minutes)
        where T : unmanaged, INumberBase<T>
    {
        var column = _visits.Of(productKeys, channel);
        Add(column.Visits, month, accountKeys, visits);
        Add(column.Refusals, month, accountKeys, refusals);
        Add(column.Minutes, month, accountKeys, minutes);
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
        return Build(dataVersion, _table!, [.. _potentials], _targets);
    }

    internal Panel Build(long dataVersion, AccountTable accounts, DeliveredPotential[] potentials, TargetList targets, IReadOnlyList<DirectCost>? costs = null) =>
        new(dataVersion, accounts, _products, _sources, _milliunits, _cents, _visits.Ordered(), potentials, targets) { Level = Level, DirectCosts = costs ?? [] };

    private Cumulated[] Columns() => Array.ConvertAll(_products.All, _ => Column());

    private Cumulated Column() => new(_accounts.Count, _months?.Length ?? 0);

    private void Add<T>(Cumulated column, Month month, ReadOnlySpan<int> accountKeys, ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T>
    {
        if (MonthIndex(month) is not { } m)
            return;
        for (var i = 0; i < accountKeys.Length; i++)
        {
            if (_accounts.IndexOfKey(accountKeys[i]) is { } account)
                column.Add(account, m, long.CreateTruncating(values[i]));
        }
    }

    private int? MonthIndex(Month month) => _months is { } months && months.Contains(month) ? month - months.From : null;
}
