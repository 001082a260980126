using System.Buffers;

namespace Analytics;

/// <summary>What a measure of a few accounts differs by: the accounts' panel indexes, ascending, and their differences in that order.</summary>
internal sealed class Patch(int[] accounts, Cumulated differences)
{
    public int[] Accounts => accounts;

    public Patch Extended(int months) => new(accounts, differences.Extended(months));

    /// <summary>Both, of the accounts of either.</summary>
    public Patch And(Patch later)
    {
        int[] all = [.. accounts.Union(later.Accounts).Order()];
        var both = new Cumulated(all.Length, differences.Months);
        AddTo(both, all);
        later.AddTo(both, all);
        return new(all, both);
    }

    public bool ChangesIn(int month) => differences.ChangesIn(month);

    public long Sum(int account, int from, int to) =>
        Array.BinarySearch(accounts, account) is >= 0 and var position ? differences.Sum(position, from, to) : 0;

    /// <summary>The sum over months from..to of the selected accounts, ascending.</summary>
    public long Total(ReadOnlySpan<int> selected, int from, int to)
    {
        var sum = 0L;
        for (int position = 0, i = 0; position < accounts.Length && i < selected.Length;)
        {
            if (accounts[position] == selected[i])
                (sum, i, position) = (sum + differences.Sum(position, from, to), i + 1, position + 1);
            else if (accounts[position] < selected[i])
                position++;
            else
                i++;
        }
        return sum;
    }

    /// <summary>Adds to the sums of the selected accounts, ascending.</summary>
    public void AddTo(ReadOnlySpan<int> selected, int from, int to, Span<long> into)
    {
        var own = ArrayPool<long>.Shared.Rent(accounts.Length);
        var sums = own.AsSpan(0, accounts.Length);
        sums.Clear();
        differences.AddTo(accounts, from, to, sums);
        for (int position = 0, i = 0; position < accounts.Length && i < selected.Length;)
        {
            if (accounts[position] == selected[i])
                into[i++] += sums[position++];
            else if (accounts[position] < selected[i])
                position++;
            else
                i++;
        }
        ArrayPool<long>.Shared.Return(own);
    }

    private void AddTo(Cumulated both, int[] all)
    {
        for (var month = 0; month < differences.Months; month++)
        {
            for (var position = 0; differences.ChangesIn(month) && position < accounts.Length; position++)
                both.Add(Array.BinarySearch(all, accounts[position]), month, differences.Sum(position, month, month));
        }
    }

    /// <summary>The rows with the differences in them; those before the first difference as they are.</summary>
    public NarrowRow?[] On(NarrowRow?[] rows, int count)
    {
        var patched = new NarrowRow?[rows.Length];
        for (var m = 1; m < rows.Length; m++)
        {
            var isAsBefore = ReferenceEquals(rows[m], rows[m - 1]) && !differences.ChangesIn(m - 1);
            patched[m] = isAsBefore ? patched[m - 1] : On(rows[m], count, m);
        }
        return patched;
    }

    private NarrowRow? On(NarrowRow? row, int count, int months)
    {
        NarrowRow? own = null;
        for (var position = 0; position < accounts.Length; position++)
        {
            if (differences.Sum(position, 0, months - 1) is not 0 and var difference)
                own = (own ?? row?.Copy() ?? NarrowRow.Zeros(count)).Plus(accounts[position], difference);
        }
        return own ?? row;
    }
}
