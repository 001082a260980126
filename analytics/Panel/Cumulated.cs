namespace Analytics;

/// <summary>
/// One measure, accounts × months, month-major: row m holds every account's sum over the months before m, so any period of any
/// account is one subtraction, and a period of all accounts reads two consecutive rows.
/// </summary>
internal sealed class Cumulated
{
    private readonly int _accounts;
    private readonly long[] _sums;

    public Cumulated(int accounts, int months)
    {
        _accounts = accounts;
        _sums = new long[(months + 1) * (long)accounts];
        Months = months;
    }

    public int Months { get; }

    /// <summary>Adds to one month (0-based), before <see cref="Close"/>.</summary>
    public void Add(int account, int month, long value) => _sums[(month + 1) * (long)_accounts + account] += value;

    /// <summary>Turns months into running sums.</summary>
    public void Close()
    {
        for (var month = 2; month <= Months; month++)
        {
            var before = Row(month - 1);
            var row = _sums.AsSpan(month * _accounts, _accounts);
            for (var i = 0; i < row.Length; i++)
                row[i] += before[i];
        }
    }

    /// <summary>The sum over months from..to, both included (0-based).</summary>
    public long Sum(int account, int from, int to) => _sums[(to + 1) * (long)_accounts + account] - _sums[from * (long)_accounts + account];

    public ReadOnlySpan<long> Row(int month) => _sums.AsSpan(month * _accounts, _accounts);

    /// <summary>Adds the sum over months from..to of each listed account to <paramref name="into"/>.</summary>
    public void AddTo(ReadOnlySpan<int> accounts, int from, int to, Span<long> into)
    {
        var low = Row(from);
        var high = Row(to + 1);
        if (accounts.Length == _accounts)
        {
            for (var i = 0; i < into.Length; i++)
                into[i] += high[i] - low[i];
            return;
        }
        for (var i = 0; i < into.Length; i++)
            into[i] += high[accounts[i]] - low[accounts[i]];
    }
}
