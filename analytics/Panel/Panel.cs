namespace Analytics;

/// <summary>
/// A columnar, immutable snapshot of the marts at one level: every account of the dimension, with or without rows.
/// Account figures leave it only through <see cref="Select"/>, which takes a slice and a scope.
/// </summary>
public sealed class Panel
{
    private readonly Lazy<long[]> _worths;

    internal Panel(
        long dataVersion, AccountTable accounts, ProductTable products, SourceSpan[] sources,
        Cumulated[] milliunits, Cumulated[] cents, VisitColumn[] visits, DeliveredPotential[] potentials, TargetList targets)
    {
        (DataVersion, Accounts, ProductTable, Sources, Months) = (dataVersion, accounts, products, sources, SourceSpan.MonthsOf(sources));
        (Milliunits, Cents, Visits, Potentials, Targets) = (milliunits, cents, visits, potentials, targets);
        LastClosed = CloseOf(sources);
        _worths = new(() => [.. milliunits.Select((units, product) => WorthOf(units, cents[product]))]);
    }

    /// <summary>What its accounts are.</summary>
    public Level Level { get; internal init; }

    /// <summary>The newest published load in these figures.</summary>
    public long DataVersion { get; }

    /// <summary>Months held, open ones included; null when nothing was loaded.</summary>
    public Period? Months { get; }

    /// <summary>The last month that every source has closed; null when there is none.</summary>
    public Month? LastClosed { get; }

    public IReadOnlyList<SourceSpan> Sources { get; }

    /// <summary>In ordinal order of their ids.</summary>
    public IReadOnlyList<Product> Products => ProductTable.All;

    internal ReadOnlySpan<int> Everyone => Accounts.All;

    /// <summary>How many accounts the dimension holds, in all scopes together.</summary>
    public int AccountCount => Accounts.Count;

    /// <summary>Boxes, clusters and moves of the latest run; null before the first.</summary>
    public ScoreRun? Scores { get; internal init; }

    internal AccountTable Accounts { get; }

    internal ProductTable ProductTable { get; }

    internal Cumulated[] Milliunits { get; }

    internal Cumulated[] Cents { get; }

    internal VisitColumn[] Visits { get; }

    /// <summary>Channels visits came through, ordinal order.</summary>
    internal IReadOnlyList<string> Channels => Kept.Of<IReadOnlyList<string>>("channels", () => [.. Visits.Select(v => v.Channel).Distinct().Order(StringComparer.Ordinal)]);

    internal DeliveredPotential[] Potentials { get; }

    internal TargetList Targets { get; }

    /// <summary>Costs delivered beside the visits.</summary>
    internal IReadOnlyList<DirectCost> DirectCosts { get; init; } = [];

    /// <summary>Columns and draws of this panel that every slice shares.</summary>
    internal Kept Kept { get; } = new();

    /// <summary>The same figures with the scores of a run: every column is shared.</summary>
    public Panel With(ScoreRun? scores) =>
        new(DataVersion, Accounts, ProductTable, (SourceSpan[])Sources, Milliunits, Cents, Visits, Potentials, Targets) { Scores = scores, Level = Level, DirectCosts = DirectCosts };

    /// <summary>Closed months of a source ("visits", "sales"), never beyond <see cref="LastClosed"/>; null when it has none.</summary>
    public Period? ClosedMonthsOf(string source) =>
        LastClosed is { } last && Sources.FirstOrDefault(s => s.Source == source) is { } span && span.Months.From <= last
            ? new Period(span.Months.From, last)
            : null;

    /// <summary>Closed months both visits and sales cover; null when there are none.</summary>
    public Period? CommonClosedMonths =>
        ClosedMonthsOf(SourceSpan.Visits) is { } visits && ClosedMonthsOf(SourceSpan.Sales) is { } sales ? visits.And(sales) : null;

    /// <summary>The default window: the last closed months of the sales, at most <paramref name="months"/> of them.</summary>
    public Period? Latest(int months) =>
        (ClosedMonthsOf(SourceSpan.Sales) ?? ClosedMonthsOf(SourceSpan.Visits)) is { } closed
            ? new Period(Month.Later(closed.From, closed.To - (months - 1)), closed.To)
            : null;

    /// <summary>Distinct values of a dimension among the accounts a scope sees, ordinal order.</summary>
    public IReadOnlyList<string> ValuesOf(string dimension, Scope scope) => Dimensions.ValuesOf(this, dimension, scope);

    /// <summary>Dimensions with at least one delivered value, attributes included.</summary>
    public IReadOnlyList<string> DeliveredDimensions => Dimensions.DeliveredIn(this);

    /// <summary>The accounts of a slice that a scope sees, and their figures.</summary>
    /// <exception cref="SliceException">The slice names a product or dimension the panel does not know.</exception>
    public Selection Select(Slice slice, Scope scope) => new(this, slice, scope);

    /// <summary>Sales of a product over all months and accounts, for comparing products: cents, thousandths of units ÷ 1,000 where no amount is known.</summary>
    public long WorthOf(int product) => _worths.Value[product];

    private long WorthOf(Cumulated milliunits, Cumulated cents)
    {
        var worth = 0L;
        for (var i = 0; i < AccountCount; i++)
            worth += cents.Sum(i, 0, cents.Months - 1) is not 0 and var money ? money : milliunits.Sum(i, 0, milliunits.Months - 1) / 1000;
        return worth;
    }

    /// <summary>Warehouse keys of the accounts a scope sees, for statements; null: all.</summary>
    internal int[]? KeysSeenBy(Scope scope) =>
        scope.SeesEverything ? null : [.. Select(new Slice(Months!.Value), scope).Accounts.ToArray().Select(account => Accounts[account].Key)];

    /// <summary>Columns of measures: units and cents by product; visits, refusals and minutes by product set and channel.</summary>
    public int Columns => Measures.Count();

    /// <summary>How many of them this panel took over from another one as they were.</summary>
    public int ColumnsSharedWith(Panel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Measures.Intersect(other.Measures).Count();
    }

    private IEnumerable<Cumulated> Measures => [.. Milliunits, .. Cents, .. Visits.SelectMany(v => (Cumulated[])[v.Visits, v.Refusals, v.Minutes])];

    /// <summary>Works many changes into the columns, one column after the other, and has what they replace collected: the same figures, in place.</summary>
    internal void Fold()
    {
        foreach (var column in Measures)
        {
            if (column.Fold())
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }
    }

    private static Month? CloseOf(SourceSpan[] sources)
    {
        Month? close = null;
        foreach (var source in sources)
        {
            if (source.LastClosed is not { } last)
                return null;
            close = close is { } c ? Month.Earlier(c, last) : last;
        }
        return close;
    }
}
