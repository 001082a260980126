namespace Analytics;

/// <summary>What a measure of a few accounts differs by, sum by sum: nothing is held of months and accounts that are as they were.</summary>
internal sealed class Patch
{
    private readonly Difference[] _all;     // each account and month once, in order
    private readonly bool[] _differsIn;     // by month, as far as there are differences

    private Patch(Difference[] all)
    {
        _all = all;
        _differsIn = new bool[all.Length == 0 ? 0 : all.Max(d => d.Month) + 1];
        foreach (var difference in all)
            _differsIn[difference.Month] = true;
    }

    /// <summary>Differences in any order; those of the same account and month are added up.</summary>
    public static Patch Of(IEnumerable<Difference> differences)
    {
        Difference[] all = [.. differences];
        Array.Sort(all);
        var count = 0;
        foreach (var difference in all)
        {
            if (count > 0 && all[count - 1].IsOfSameSum(difference))
                all[count - 1] = difference with { Value = all[count - 1].Value + difference.Value };
            else
                all[count++] = difference;
        }
        return new([.. all.Take(count).Where(d => d.Value != 0)]);
    }

    /// <summary>Sums that differ.</summary>
    public int Count => _all.Length;

    /// <summary>Both.</summary>
    public Patch And(Patch later) => Of(_all.Concat(later._all));

    public bool ChangesIn(int month) => month < _differsIn.Length && _differsIn[month];

    public long Sum(int account, int from, int to)
    {
        var sum = 0L;
        for (var i = FirstOf(account); i < _all.Length && _all[i].Account == account; i++)
            sum += _all[i].Month >= from && _all[i].Month <= to ? _all[i].Value : 0;
        return sum;
    }

    /// <summary>The sum over months from..to of all selected accounts, ascending.</summary>
    public long Total(ReadOnlySpan<int> selected, int from, int to)
    {
        Span<long> months = stackalloc long[to - from + 1];
        months.Clear();
        AddToMonths(selected, from, to, months);
        var sum = 0L;
        foreach (var month in months)
            sum += month;
        return sum;
    }

    /// <summary>Adds to the sums over months from..to of the selected accounts, ascending.</summary>
    public void AddTo(ReadOnlySpan<int> selected, int from, int to, Span<long> into) => AddTo(selected, from, to, into, isByMonth: false);

    /// <summary>Adds to the sums of each of the months from..to over the selected accounts, ascending.</summary>
    public void AddToMonths(ReadOnlySpan<int> selected, int from, int to, Span<long> into) => AddTo(selected, from, to, into, isByMonth: true);

    /// <summary>The rows with the differences in them; those before the first difference as they are.</summary>
    public NarrowRow?[] On(NarrowRow?[] rows, int count)
    {
        var (patched, ofMonth, sums) = (new NarrowRow?[rows.Length], _all.ToLookup(d => d.Month), new Dictionary<int, long>());
        for (var m = 1; m < rows.Length; m++)
        {
            foreach (var difference in ofMonth[m - 1])
                sums[difference.Account] = sums.GetValueOrDefault(difference.Account) + difference.Value;
            var isAsBefore = ReferenceEquals(rows[m], rows[m - 1]) && !ChangesIn(m - 1);
            // Once there were sums, there is a row, though all of it be zero again.
            patched[m] = isAsBefore ? patched[m - 1] : On(rows[m], count, sums) ?? (patched[m - 1] is null ? null : NarrowRow.Zeros(count));
        }
        return patched;
    }

    private void AddTo(ReadOnlySpan<int> selected, int from, int to, Span<long> into, bool isByMonth)
    {
        var position = 0;
        foreach (var difference in _all)
        {
            while (position < selected.Length && selected[position] < difference.Account)
                position++;
            if (position == selected.Length)
                return;
            if (selected[position] == difference.Account && difference.Month >= from && difference.Month <= to)
                into[isByMonth ? difference.Month - from : position] += difference.Value;
        }
    }

    private static NarrowRow? On(NarrowRow? row, int count, Dictionary<int, long> sums)
    {
        NarrowRow? own = null;
        foreach (var (account, sum) in sums)
        {
            if (sum != 0)
                own = (own ?? row?.Copy() ?? NarrowRow.Zeros(count)).Plus(account, sum);
        }
        return own ?? row;
    }

    // No month is -1: what is found is the place before the account's first.
    private int FirstOf(int account) => ~Array.BinarySearch(_all, new(account, -1, 0));
}
