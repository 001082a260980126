namespace Analytics;

/// <summary>What some months hold of the visits to each account, by account key.</summary>
public sealed class SeenVisits
{
    private readonly SeenMonth[][] _months;
    private readonly Month _first;
    private readonly HashSet<int>? _accounts;

    private SeenVisits(Month first, SeenMonth[][] months, HashSet<int>? accounts) => (_first, _months, _accounts) = (first, months, accounts);

    public static SeenVisits None { get; } = new(default, [], null);

    public IEnumerable<SeenAccount> All => Enumerable.Range(0, _months.Select(month => month.Length).DefaultIfEmpty().Max()).Select(For).OfType<SeenAccount>();

    /// <summary>Completed visits of all the months, the last of them, and refusals in the months after it; null where there is neither.</summary>
    public SeenAccount? For(int account)
    {
        if (_accounts?.Contains(account) == false)
            return null;
        var (visits, refusals, last) = (0, 0, (DateOnly?)null);
        for (var m = 0; m < _months.Length; m++)
        {
            var month = account < _months[m].Length ? _months[m][account] : default;
            (visits, refusals) = (visits + month.Visits, month.LastDay > 0 ? 0 : refusals + month.Refusals);
            if (month.LastDay > 0)
                last = (_first + m).FirstDay.AddDays(month.LastDay - 1);
        }
        return visits + refusals == 0 ? null : new(visits, refusals, last);
    }

    /// <summary>Those of some months and accounts (null: all).</summary>
    internal static SeenVisits Within(IReadOnlyDictionary<Month, SeenMonth[]> all, Period months, int[]? accounts) =>
        new(months.From, [.. months.Months.Select(month => all.GetValueOrDefault(month) ?? [])], accounts?.ToHashSet());

    /// <summary>An account's month as it comes, one a rep.</summary>
    internal static async Task<IReadOnlyDictionary<Month, SeenMonth[]>> ReadAsync(CopyRows rows, CancellationToken cancellationToken)
    {
        var byMonth = new MonthArrays<SeenMonth>();
        while (await rows.NextAsync(cancellationToken))
        {
            ref var seen = ref byMonth.At(rows.Int(), rows.Month());
            seen = seen.And(rows.Int(), rows.Int(), rows.Int());
        }
        return byMonth.ByMonth;
    }
}

/// <summary>Completed visits, refusals and the day of the last completed visit in a month; day 0: none.</summary>
internal readonly record struct SeenMonth(ushort Visits, ushort Refusals, byte LastDay)
{
    public SeenMonth And(int visits, int refusals, int lastDay) =>
        new(checked((ushort)(Visits + visits)), checked((ushort)(Refusals + refusals)), Math.Max(LastDay, (byte)lastDay));
}
