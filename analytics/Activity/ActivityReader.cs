using Warehouse;

namespace Analytics;

/// <summary>Reads what activity needs beside the panel.</summary>
public static class ActivityReader
{
    /// <summary>
    /// The input for the months of a slice and as many before them, of the reps and doctors a scope sees; doctors seen and times of entry in the slice's months only.
    /// </summary>
    public static async Task<ActivityInput> ReadAsync(Database database, Panel panel, Slice slice, Scope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var period = slice.Period;
        var (territories, doctors) = (scope.Territories, panel.KeysSeenBy(scope));
        var reps = slice.Filters.TryGetValue(Dimension.Rep, out var chosen) && chosen.Count > 0 ? chosen.ToArray() : null;
        var (from, to) = (period.From.FirstDay, period.To.FirstDay);
        var through = panel.Sources.FirstOrDefault(s => s.Source == SourceSpan.Visits)?.DataThrough ?? period.To.LastDay;
        var before = period.Previous.From.FirstDay;
        var rows = await database.QueryAsync<RepRow>("queries/activity/rep_months", new { from = before, to, through, territories }, cancellationToken);
        var targets = await database.QueryAsync<TargetRow>("queries/activity/targets", new { first = before, last = period.To.LastDay, doctors }, cancellationToken);
        var plans = await database.QueryAsync<PlanRow>("queries/activity/plans", new { from = before, to, doctors }, cancellationToken);
        var seen = await database.QueryAsync<SeenRow>("queries/activity/last_visits", new { from, to, doctors }, cancellationToken);
        var entries = await database.FirstAsync<EntryTimes>("queries/activity/credibility", new { from, to, territories, reps }, cancellationToken);
        var workdays = await database.FirstAsync<WorkdayRow>("queries/activity/workdays", new { month = to, through }, cancellationToken);
        return new(
            [.. rows.Select(r => r.ToRepMonth())],
            targets.GroupBy(t => t.DoctorKey).ToDictionary(g => g.Key, g => (IReadOnlyList<TargetSpan>)[.. g.Select(t => new TargetSpan(t.ValidFrom, t.ValidTo))]),
            plans.ToDictionary(p => (p.DoctorKey, Month.Of(p.Month)), p => p.Planned),
            seen.ToDictionary(s => s.DoctorKey, s => new SeenDoctor(s.Visits, s.RefusalsSince, s.LastVisit)),
            entries!, through, Fraction.Of(workdays!.Elapsed, workdays.Workdays) ?? 1);
    }

    private sealed record RepRow(
        string RepId, string RepName, string? TerritoryId, string? District, string? Region, DateOnly Month, int Workdays, int LeaveDays,
        int Visits, int Refusals, int Products, int Selling, int Travelling, int Organization, int Personal)
    {
        public RepMonth ToRepMonth() => new(
            RepId, RepName, TerritoryId, District, Region, Analytics.Month.Of(Month), Workdays, LeaveDays,
            Visits, Refusals, Products, Selling, Travelling, Organization, Personal);
    }

    private sealed record TargetRow(int DoctorKey, DateOnly ValidFrom, DateOnly? ValidTo);

    private sealed record PlanRow(int DoctorKey, DateOnly Month, double Planned);

    private sealed record SeenRow(int DoctorKey, int Visits, int RefusalsSince, DateOnly? LastVisit);

    private sealed record WorkdayRow(int Workdays, int Elapsed);
}
