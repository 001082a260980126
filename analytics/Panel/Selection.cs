namespace Analytics;

/// <summary>
/// The accounts of a slice that a scope sees, in ordinal order of ids, and their figures over any period.
/// A period is cut to the months held; use <see cref="Covers"/> to tell absent from zero.
/// </summary>
public sealed class Selection
{
    private readonly int[] _accounts;
    private readonly int[] _products;
    private readonly bool[]? _wanted;

    internal Selection(Panel panel, Slice slice, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(scope);
        (Panel, Slice) = (panel, slice);
        (_products, _wanted) = ProductsOf(panel, slice);
        _accounts = AccountFilter.Of(panel, slice, scope, MainProduct);
    }

    /// <summary>One account of the panel alone; the caller has seen to the scope.</summary>
    internal Selection At(int account) => new(this, account, account);

    private Selection(Selection all, int from, int to) =>
        (Panel, Slice, _products, _wanted, _accounts) = (all.Panel, all.Slice, all._products, all._wanted, [.. Enumerable.Range(from, to - from + 1)]);

    private Selection(Selection all, int[] accounts) =>
        (Panel, Slice, _products, _wanted, _accounts) = (all.Panel, all.Slice, all._products, all._wanted, accounts);

    private Selection(Selection all, int product)
    {
        (Panel, Slice, _accounts) = (all.Panel, all.Slice.Of(all.Panel.Products[product].Id), all._accounts);
        (_products, _wanted) = ProductsOf(Panel, Slice);
    }

    public Panel Panel { get; }

    public Slice Slice { get; }

    public int Count => _accounts.Length;

    /// <summary>What is worked out of every account is kept with the panel: all who filter by nothing ask for the same.</summary>
    internal T Kept<T>(object key, Func<T> work)
        where T : class => Count == Panel.AccountCount ? Panel.Kept.Of(key, work) : work();

    /// <summary>Indexes of the selected products.</summary>
    internal ReadOnlySpan<int> Products => _products;

    /// <summary>Tells them apart from other products of the panel.</summary>
    internal string ProductsKey => string.Join(',', _products);

    /// <summary>Panel indexes of the accounts, ascending.</summary>
    internal ReadOnlySpan<int> Accounts => _accounts;

    /// <summary>Of every account of the panel, whether it is selected.</summary>
    internal bool[] IsSelected()
    {
        var selected = new bool[Panel.AccountCount];
        foreach (var account in _accounts)
            selected[account] = true;
        return selected;
    }

    /// <summary>The product boxes are read for: the selected one with the largest sales over all months.</summary>
    internal int MainProduct => _products.Length == 0 ? 0 : _products.MaxBy(Panel.WorthOf);

    /// <summary>The same accounts, one product only.</summary>
    internal Selection Only(int product) => new(this, product);

    /// <summary>The accounts at some positions, ascending.</summary>
    internal Selection Where(Func<int, bool> keeps) => Only([.. Enumerable.Range(0, Count).Where(keeps)]);

    /// <inheritdoc cref="Where"/>
    internal Selection Only(int[] positions) => new(this, Array.ConvertAll(positions, position => _accounts[position]));

    /// <summary>Whether the account at a position is a target of the selected products on any day of a period.</summary>
    public bool IsTarget(int position, Period period) => Panel.Targets.Holds(_accounts[position], _products, period);

    public AccountRef Ref(int position) => Panel.Accounts.Ref(_accounts[position]);

    /// <summary>Whether every month of a period lies in the span of a source ("visits", "sales").</summary>
    public bool Covers(string source, Period period) =>
        Panel.Sources.FirstOrDefault(s => s.Source == source) is { } span && span.Months.Contains(period);

    /// <summary>Thousandths of units of the selected products, by position.</summary>
    public long[] Milliunits(Period period) => SumOf(Panel.Milliunits, period);

    /// <summary>The same of each month apart, in an array that the next month's are written over.</summary>
    internal IEnumerable<long[]> MilliunitsByMonth(Period period) => EachMonth(period, (month, into) => Add(Panel.Milliunits, month, into));

    /// <summary>Cents of the currency of the selected products, by position; 0 where no amount is known.</summary>
    public long[] Cents(Period period) => SumOf(Panel.Cents, period);

    /// <summary>Sales by position in the currency, or in units.</summary>
    internal double[] Sold(Period period, bool inMoney) =>
        inMoney ? Array.ConvertAll(Cents(period), cents => cents / 100.0) : Array.ConvertAll(Milliunits(period), units => units / 1000.0);

    /// <summary>Completed visits whose product set meets the selection, by position.</summary>
    public long[] Visits(Period period) => SumOf(AllVisits, period);

    /// <inheritdoc cref="Visits(Period)"/>
    public long[] Visits(Period period, string channel) => SumOf(VisitsThrough(channel), period);

    /// <summary>The same of each month apart, in an array that the next month's are written over; through one channel, or all.</summary>
    internal IEnumerable<long[]> VisitsByMonth(Period period, string? channel = null)
    {
        var visits = channel is null ? AllVisits : VisitsThrough(channel);
        return EachMonth(period, (month, into) => Add(visits, month, into));
    }

    /// <summary>The same, each channel's apart, in an array that the next channel's are written over.</summary>
    internal IEnumerable<(string Channel, long[] Visits)> VisitsByChannel(Period period)
    {
        var visits = new long[Count];
        foreach (var channel in Channels)
        {
            Array.Clear(visits);
            Add(VisitsThrough(channel), period, visits);
            yield return (channel, visits);
        }
    }

    /// <summary>Thousandths of units and cents of one product, of all accounts together.</summary>
    internal (long Milliunits, long Cents) TotalOf(int product, Period period) => Clip(period) is var (from, to)
        ? (Panel.Milliunits[product].Total(_accounts, from, to), Panel.Cents[product].Total(_accounts, from, to))
        : (0, 0);

    /// <summary>The same of each month apart, from the first of the period.</summary>
    internal (long Milliunits, long Cents)[] TotalsOf(int product, Period period) =>
        [.. TotalsOf(Panel.Milliunits[product], period).Zip(TotalsOf(Panel.Cents[product], period))];

    /// <summary>Completed visits through a channel whose product set meets the selection, of all accounts together and each month apart.</summary>
    internal long[] TotalVisits(Period period, string channel) => TotalsOf(VisitsThrough(channel), period);

    // Months that are not held are zero.
    private long[] TotalsOf(Cumulated? column, Period period)
    {
        var totals = new long[period.Length];
        if (column is not null && Clip(period) is var (from, to))
            column.Totals(_accounts, from, to).CopyTo(totals, Math.Max(0, Panel.Months!.Value.From - period.From));
        return totals;
    }

    /// <summary>Completed visits whose product set meets the selection, by channel, of all accounts together.</summary>
    internal IReadOnlyDictionary<string, long> TotalVisits(Period period)
    {
        var totals = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var channel in Channels)
        {
            if (Clip(period) is var (from, to) && VisitsThrough(channel) is { } visits)
                totals[channel] = visits.Total(_accounts, from, to);
        }
        return totals;
    }

    /// <summary>Refused visits whose product set meets the selection, by position.</summary>
    public long[] Refusals(Period period) => SumOf(AllRefusals, period);

    /// <summary>Whether any amount is known of the selected accounts and products.</summary>
    internal bool HasAmounts(Period period)
    {
        if (Clip(period) is not var (from, to))
            return false;
        foreach (var product in _products)
        {
            for (var i = 0; i < Count && !Panel.Cents[product].IsZero; i++)
            {
                if (Panel.Cents[product].Sum(_accounts[i], from, to) != 0)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Channels that occur, ordinal order.</summary>
    public IReadOnlyList<string> Channels => Panel.Channels;

    /// <summary>Minutes spent on the selected products: a visit's minutes divide equally over the products discussed.</summary>
    public double[] Minutes(Period period)
    {
        var minutes = new double[Count];
        if (Clip(period) is not var (from, to))
            return minutes;
        foreach (var column in Panel.Visits)
        {
            var share = ShareOf(column);
            if (share == 0 || column.Minutes.IsZero)
                continue;
            var whole = new long[Count];
            column.Minutes.AddTo(_accounts, from, to, whole);
            for (var i = 0; i < minutes.Length; i++)
                minutes[i] += share * whole[i];
        }
        return minutes;
    }

    /// <summary>Visits priced as <see cref="VisitCosts"/> says (by channel, a rep's loaded month, or an assumption), in the currency.</summary>
    public double[] Cost(Period period, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (cost, priced) = (new double[Count], VisitCosts.Priced(Panel, period, settings));
        foreach (var (channel, visits) in VisitsByChannel(period))
        {
            var price = priced.VisitCost.GetValueOrDefault(channel);
            for (var i = 0; i < cost.Length; i++)
                cost[i] += visits[i] * price;
        }
        return cost;
    }

    private long[] SumOf(Cumulated[] columns, Period period)
    {
        var sums = new long[Count];
        Add(columns, period, sums);
        return sums;
    }

    private long[] SumOf(Cumulated? column, Period period)
    {
        var sums = new long[Count];
        Add(column, period, sums);
        return sums;
    }

    private void Add(Cumulated[] columns, Period period, long[] into)
    {
        foreach (var product in _products)
            Add(columns[product], period, into);
    }

    private void Add(Cumulated? column, Period period, long[] into)
    {
        if (Clip(period) is var (from, to))
            column?.AddTo(_accounts, from, to, into);
    }

    private IEnumerable<long[]> EachMonth(Period period, Action<Period, long[]> add)
    {
        var sums = new long[Count];
        foreach (var month in period.Months)
        {
            Array.Clear(sums);
            add(new(month, month), sums);
            yield return sums;
        }
    }

    private Cumulated? AllVisits => Met("visits", _ => true, column => column.Visits);

    private Cumulated? AllRefusals => Met("refusals", _ => true, column => column.Refusals);

    private Cumulated? VisitsThrough(string channel) => Met($"visits {channel}", column => column.Channel == channel, column => column.Visits);

    // A company has dozens of product sets and few channels: the sets a selection meets are added up once. Null: it meets none.
    private Cumulated? Met(string what, Func<VisitColumn, bool> isAsked, Func<VisitColumn, Cumulated> measure) => Panel.Kept.Of(
        (what, _wanted is null ? "" : ProductsKey), () => Tuple.Create(AddedUp([.. Panel.Visits.Where(column => isAsked(column) && Meets(column)).Select(measure)]))).Item1;

    private Cumulated? AddedUp(Cumulated[] met) => met.Length switch { 0 => null, 1 => met[0], _ => Cumulated.Of(met, Panel.Everyone, met[0].Months) };

    private (int From, int To)? Clip(Period period) =>
        Panel.Months is { } held && period.And(held) is { } cut ? (cut.From - held.From, cut.To - held.From) : null;

    private bool Meets(VisitColumn column)
    {
        if (_wanted is null)
            return true;
        foreach (var product in column.Products)
        {
            if (_wanted[product])
                return true;
        }
        return false;
    }

    private double ShareOf(VisitColumn column) =>
        _wanted is null ? 1 : column.Products.Count(p => _wanted[p]) / (double)Math.Max(1, column.Products.Length);

    private static (int[] Products, bool[]? Wanted) ProductsOf(Panel panel, Slice slice)
    {
        if (slice.Products.Count == 0)
            return ([.. Enumerable.Range(0, panel.Products.Count)], null);
        var wanted = new bool[panel.Products.Count];
        foreach (var id in slice.Products)
        {
            var index = panel.Products.ToList().FindIndex(p => p.Id == id);
            if (index < 0)
                throw new SliceException($"Product '{id}' does not exist (there are: {string.Join(", ", panel.Products.Select(p => p.Id))}).");
            wanted[index] = true;
        }
        return ([.. Enumerable.Range(0, wanted.Length).Where(i => wanted[i])], wanted);
    }
}
