using Warehouse;

namespace Analytics;

/// <summary>Reads what activity needs beside the panel.</summary>
public static class ActivityReader
{
    /// <summary>
    /// The input for the months of a slice and as many before them, of the reps and accounts a scope sees; accounts seen and times of entry in the slice's months only.
    /// </summary>
    /// <exception cref="StalePanelException">The warehouse holds another publication than the panel.</exception>
    public static Task<ActivityInput> ReadAsync(Database database, Panel panel, Slice slice, Scope scope, CancellationToken cancellationToken) =>
        SamePublication.ReadAsync(database, panel, snapshot => ReadAsync(snapshot, panel, slice, scope, cancellationToken), cancellationToken);

    internal static async Task<ActivityInput> ReadAsync(Snapshot snapshot, Panel panel, Slice slice, Scope scope, CancellationToken cancellationToken)
    {
        var period = slice.Period;
        var (territories, accounts) = (scope.Territories, panel.KeysSeenBy(scope));
        var reps = slice.Filters.TryGetValue(Dimension.Rep, out var chosen) && chosen.Count > 0 ? chosen.ToArray() : null;
        var (from, to) = (period.From.FirstDay, period.To.FirstDay);
        var through = panel.Sources.FirstOrDefault(s => s.Source == SourceSpan.Visits)?.DataThrough ?? period.To.LastDay;
        var before = period.Previous.From.FirstDay;
        var rows = await snapshot.QueryAsync<RepRow>("queries/activity/rep_months", new { from = before, to, through, territories }, cancellationToken);
        var targets = await snapshot.QueryAsync<TargetRow>(PathOf(panel.Level, "targets"), new { first = before, last = period.To.LastDay, accounts }, cancellationToken);
        var plans = await snapshot.QueryAsync<PlanRow>(PathOf(panel.Level, "plans"), new { from = before, to, accounts }, cancellationToken);
        var seen = await snapshot.QueryAsync<SeenRow>(PathOf(panel.Level, "last_visits"), new { from, to, accounts }, cancellationToken);
        var entries = await snapshot.FirstAsync<EntryTimes>("queries/activity/credibility", new { from, to, territories, reps }, cancellationToken);
        var workdays = await snapshot.FirstAsync<WorkdayRow>("queries/activity/workdays", new { month = to, through }, cancellationToken);
        return new(
            [.. rows.Select(r => r.ToRepMonth())],
            targets.GroupBy(t => t.AccountKey).ToDictionary(g => g.Key, g => (IReadOnlyList<TargetSpan>)[.. g.Select(t => new TargetSpan(t.ValidFrom, t.ValidTo))]),
            plans.ToDictionary(p => (p.AccountKey, Month.Of(p.Month)), p => p.ToPlan()),
            seen.ToDictionary(s => s.AccountKey, s => new SeenAccount(s.Visits, s.RefusalsSince, s.LastVisit)),
            entries!, through, Fraction.Of(workdays!.Elapsed, workdays.Workdays) ?? 1);
    }

    /// <summary>The statement that reads something of accounts: days and plans of a hospital are those of the doctors who work in it.</summary>
    private static string PathOf(Level level, string what) => level == Level.Doctor ? $"queries/activity/{what}" : $"queries/activity/hospital/{what}";

    private sealed record RepRow(
        string RepId, string RepName, string? TerritoryId, string? District, string? Region, DateOnly Month, int Workdays, int LeaveDays,
        int Visits, int Refusals, int Products, int Selling, int Travelling, int Organization, int Personal)
    {
        public RepMonth ToRepMonth() => new(
            RepId, RepName, TerritoryId, District, Region, Analytics.Month.Of(Month), Workdays, LeaveDays,
            Visits, Refusals, Products, Selling, Travelling, Organization, Personal);
    }

    private sealed record TargetRow(int AccountKey, DateOnly ValidFrom, DateOnly? ValidTo);

    private sealed record PlanRow(int AccountKey, DateOnly Month, double Planned, double? Done, double? Capped, int? Plans, int? Attained)
    {
        public MonthPlan ToPlan() => new(Planned) { Doctors = Plans is { } plans ? new(Done!.Value, Capped!.Value, plans, Attained!.Value) : null };
    }

    private sealed record SeenRow(int AccountKey, int Visits, int RefusalsSince, DateOnly? LastVisit);

    private sealed record WorkdayRow(int Workdays, int Elapsed);
}
