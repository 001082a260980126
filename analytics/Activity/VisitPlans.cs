namespace Analytics;

/// <summary>Planned visits by account key and month, of the newest plan of the month.</summary>
public sealed class VisitPlans
{
    private readonly Dictionary<Month, MonthPlan?[]> _byMonth;

    private VisitPlans(Dictionary<Month, MonthPlan?[]> byMonth) => _byMonth = byMonth;

    public static VisitPlans None { get; } = new([]);

    public bool IsEmpty => _byMonth.Count == 0;

    public IEnumerable<(int Account, Month Month, MonthPlan Plan)> All =>
        from month in _byMonth
        from account in Enumerable.Range(0, month.Value.Length)
        where month.Value[account] is not null
        select (account, month.Key, month.Value[account]!);

    public static VisitPlans Of(params IEnumerable<(int Account, Month Month, MonthPlan Plan)> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var byMonth = new MonthArrays<MonthPlan?>();
        foreach (var (account, month, plan) in plans)
            byMonth.At(account, month) = plan;
        return new(byMonth.ByMonth);
    }

    /// <summary>The plan of an account for a month; null where there is none.</summary>
    public MonthPlan? For(int account, Month month) => _byMonth.TryGetValue(month, out var plans) && account < plans.Length ? plans[account] : null;

    /// <summary>The plans of a month by account key; shorter where the last accounts have none.</summary>
    internal MonthPlan?[] In(Month month) => _byMonth.GetValueOrDefault(month) ?? [];

    /// <summary>Those of some months and accounts (null: all).</summary>
    internal VisitPlans Within(Period months, int[]? accounts) =>
        accounts is null ? new(_byMonth.Where(month => months.Contains(month.Key)).ToDictionary())
        : Of(months.Months.SelectMany(month => accounts.Select(account => (account, month, Plan: For(account, month)!))).Where(found => found.Plan is not null));

    /// <summary>Plans of single doctors as they come, several a month adding up. Few numbers occur: each is held once.</summary>
    internal static async Task<VisitPlans> ReadAsync(CopyRows rows, CancellationToken cancellationToken)
    {
        var (byMonth, known) = (new MonthArrays<MonthPlan?>(), new Dictionary<double, MonthPlan>());
        while (await rows.NextAsync(cancellationToken))
        {
            ref var plan = ref byMonth.At(rows.Int(), rows.Month());
            var planned = rows.Double() + (plan?.Planned ?? 0);
            plan = known.TryGetValue(planned, out var same) ? same : known[planned] = new(planned);
        }
        return new(byMonth.ByMonth);
    }
}
