using Warehouse;

namespace Analytics;

/// <summary>Reads what activity needs beside the panel: once a publication for every month, then answered from what was read.</summary>
public static class ActivityReader
{
    private static readonly Dictionary<int, IReadOnlyList<TargetSpan>> NoTargets = [];

    /// <summary>
    /// The input for the months of a slice and as many before them, of the reps and accounts a scope sees; accounts seen and times of entry in the slice's months only.
    /// </summary>
    /// <exception cref="StalePanelException">The warehouse holds another publication than the panel.</exception>
    public static Task<ActivityInput> ReadAsync(Database database, Panel panel, Slice slice, Scope scope, CancellationToken cancellationToken) =>
        SamePublication.ReadAsync(database, panel, snapshot => ReadAsync(snapshot, panel, slice, scope, cancellationToken), cancellationToken);

    internal static async Task<ActivityInput> ReadAsync(Snapshot snapshot, Panel panel, Slice slice, Scope scope, CancellationToken cancellationToken)
    {
        var (period, accounts) = (slice.Period, panel.KeysSeenBy(scope));
        var both = new Period(period.Previous.From, period.To);
        var through = panel.Sources.FirstOrDefault(s => s.Source == SourceSpan.Visits)?.DataThrough ?? period.To.LastDay;
        var published = new PublishedActivity(snapshot, panel, cancellationToken);
        var (reps, targets, plans, seen) = (await published.RepsAsync(), await published.TargetsAsync(), await published.PlansAsync(), await published.SeenAsync());
        var entries = new List<RepEntries>();
        foreach (var month in period.Months)
            entries.AddRange((await published.EntriesAsync(month)).Where(rep => scope.Sees(rep.TerritoryId) && IsChosen(slice, rep.RepId)));
        var workdays = await snapshot.FirstAsync<WorkdayRow>("queries/activity/workdays", new { month = period.To.FirstDay, through }, cancellationToken);
        return new(
            [.. reps.Where(rep => both.Contains(rep.Month) && scope.Sees(rep.TerritoryId))], TargetsOf(targets, both, accounts), plans.Within(both, accounts),
            SeenVisits.Within(seen, period, accounts), EntryTimes.Of(entries), through, Fraction.Of(workdays!.Elapsed, workdays.Workdays) ?? 1)
        {
            RepsByPlace = panel.Kept.Of("activity reps by place", () => ActivityInput.ByPlace(reps)),
            // Of everybody it is always the same.
            Kept = accounts is null ? panel.Kept.Of("activity", () => new Kept()) : new(),
        };
    }

    // As long as no span lies within the months, every account is a target: then there are none.
    private static IReadOnlyDictionary<int, IReadOnlyList<TargetSpan>> TargetsOf(
        IReadOnlyDictionary<int, IReadOnlyList<TargetSpan>> all, Period months, int[]? accounts)
    {
        var (from, to) = (months.From.FirstDay, months.To.LastDay);
        bool Touches(TargetSpan span) => span.From <= to && (span.To is not { } end || end >= from);
        var seen = accounts is null ? all : accounts.Where(all.ContainsKey).ToDictionary(account => account, account => all[account]);
        return seen.Values.Any(spans => spans.Any(Touches)) ? seen : NoTargets;
    }

    private static bool IsChosen(Slice slice, string rep) =>
        !slice.Filters.TryGetValue(Dimension.Rep, out var chosen) || chosen.Count == 0 || chosen.Contains(rep);

    private sealed record WorkdayRow(int Workdays, int Elapsed);
}
