namespace Analytics;

/// <summary>
/// One measure, accounts × months, month-major: row m holds every account's sum over the months before m, so any period of any
/// account is one subtraction, and a period of all accounts reads two rows. A month in which nothing happened shares the row
/// before it; so does a later version of the measure every row that stays.
/// </summary>
internal sealed class Cumulated
{
    private const double FoldedFrom = 0.15;

    private readonly int _accounts;
    private volatile Held _held;

    public Cumulated(int accounts, int months)
        : this(accounts, new Held(new NarrowRow?[months + 1], null)) { }

    private Cumulated(int accounts, Held held) => (_accounts, _held) = (accounts, held);

    /// <summary>Several measures of the same accounts and months added up.</summary>
    public static Cumulated Of(IReadOnlyList<Cumulated> all, ReadOnlySpan<int> everyone, int months)
    {
        var rows = new NarrowRow?[months + 1];
        var sums = new long[everyone.Length];
        for (var m = 0; m < months; m++)
        {
            var changing = all.Where(measure => measure.ChangesIn(m)).ToArray();
            foreach (var measure in changing)
                measure.AddTo(everyone, m, m, sums);
            rows[m + 1] = changing.Length == 0 ? rows[m] : NarrowRow.Of(sums);
        }
        return new(everyone.Length, new Held(rows, null));
    }

    public int Months => _held.Rows.Length - 1;

    /// <summary>Nothing ever happened.</summary>
    public bool IsZero => _held is { Patch: null, Rows: var rows } && rows[^1] is null;

    /// <summary>Adds to one month (0-based) and all sums after it, while the measure is being filled.</summary>
    public void Add(int account, int month, long value)
    {
        var rows = _held.Rows;
        for (var m = month + 1; value != 0 && m < rows.Length;)
        {
            var end = ReferenceEquals(rows[m], rows[^1]) ? rows.Length : EndOfRun(rows, m);
            var own = m == month + 1 && ReferenceEquals(rows[m], rows[month]) ? rows[m]?.Copy() ?? NarrowRow.Zeros(_accounts) : rows[m]!;
            own = own.Plus(account, value);
            if (!ReferenceEquals(own, rows[m]))
                Array.Fill(rows, own, m, end - m);
            m = end;
        }
    }

    /// <summary>The same figures with further months after the last, to be filled in turn; every row held is shared.</summary>
    public Cumulated Extended(int months)
    {
        var held = _held;
        var rows = new NarrowRow?[months + 1];
        held.Rows.CopyTo(rows, 0);
        Array.Fill(rows, held.Rows[^1], held.Rows.Length, rows.Length - held.Rows.Length);
        return new(_accounts, held with { Rows = rows });
    }

    /// <summary>The figures with a few changes laid over them; every row is shared.</summary>
    public Cumulated With(Patch patch)
    {
        var held = _held;
        var all = held.Patch?.And(patch) ?? patch;
        return new(_accounts, held with { Patch = all.Count == 0 ? null : all });
    }

    /// <summary>Works many changes into rows of their own: the same figures in less memory; true where there were many.</summary>
    public bool Fold()
    {
        if (_held is not { Patch: { } patch, Rows: var rows } || patch.Count < FoldedFrom * _accounts)
            return false;
        _held = new(patch.On(rows, _accounts), null);
        return true;
    }

    /// <summary>The sum over months from..to, both included (0-based).</summary>
    public long Sum(int account, int from, int to)
    {
        var (rows, patch) = _held;
        var held = ReferenceEquals(rows[from], rows[to + 1]) ? 0 : rows[to + 1]![account] - (rows[from]?[account] ?? 0);
        return held + (patch?.Sum(account, from, to) ?? 0);
    }

    /// <summary>The sum over months from..to of all listed accounts.</summary>
    public long Total(ReadOnlySpan<int> accounts, int from, int to)
    {
        var (rows, patch) = _held;
        var held = ReferenceEquals(rows[from], rows[to + 1]) ? 0 : Total(rows[to + 1], accounts) - Total(rows[from], accounts);
        return held + (patch?.Total(accounts, from, to) ?? 0);
    }

    /// <summary>The same of each of the months apart: every row is added up once.</summary>
    public long[] Totals(ReadOnlySpan<int> accounts, int from, int to)
    {
        var (rows, patch) = _held;
        var (totals, before) = (new long[to - from + 1], Total(rows[from], accounts));
        for (var m = from; m <= to; m++)
        {
            var after = ReferenceEquals(rows[m], rows[m + 1]) ? before : Total(rows[m + 1], accounts);
            (totals[m - from], before) = (after - before, after);
        }
        patch?.AddToMonths(accounts, from, to, totals);
        return totals;
    }

    /// <summary>Adds the sum over months from..to of each listed account to <paramref name="into"/>.</summary>
    public void AddTo(ReadOnlySpan<int> accounts, int from, int to, Span<long> into)
    {
        var (rows, patch) = _held;
        if (!ReferenceEquals(rows[from], rows[to + 1]))
        {
            Add(rows[to + 1], accounts, into, 1);
            Add(rows[from], accounts, into, -1);
        }
        patch?.AddTo(accounts, from, to, into);
    }

    /// <summary>Whether any account changed in a month.</summary>
    public bool ChangesIn(int month)
    {
        var (rows, patch) = _held;
        return !ReferenceEquals(rows[month], rows[month + 1]) || patch?.ChangesIn(month) == true;
    }

    private long Total(NarrowRow? row, ReadOnlySpan<int> accounts) =>
        row is null ? 0 : accounts.Length == _accounts ? row.Total() : row.Total(accounts);

    private void Add(NarrowRow? row, ReadOnlySpan<int> accounts, Span<long> into, long sign)
    {
        if (accounts.Length == _accounts)
            row?.AddTo(into, sign);
        else
            row?.AddTo(accounts, into, sign);
    }

    private static int EndOfRun(NarrowRow?[] rows, int start)
    {
        var end = start + 1;
        while (end < rows.Length && ReferenceEquals(rows[end], rows[start]))
            end++;
        return end;
    }

    // Readers take both at once, whatever is folded meanwhile.
    private sealed record Held(NarrowRow?[] Rows, Patch? Patch);
}
