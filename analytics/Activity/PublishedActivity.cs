using Warehouse;

namespace Analytics;

/// <summary>What the warehouse says of reps, targets, plans and visits in every month of a panel, of everybody; read once and kept with the panel.</summary>
internal sealed class PublishedActivity(Snapshot snapshot, Panel panel, CancellationToken cancellationToken)
{
    private readonly Period _months = panel.Months ?? throw new EmptyWarehouseException();

    /// <summary>Ordered by rep and month.</summary>
    public Task<IReadOnlyList<RepMonth>> RepsAsync() => panel.Kept.OfAsync("activity reps", async () =>
    {
        var through = panel.Sources.FirstOrDefault(s => s.Source == SourceSpan.Visits)?.DataThrough ?? _months.To.LastDay;
        var rows = await snapshot.QueryAsync<RepRow>(
            "queries/activity/rep_months", new { from = _months.From.FirstDay, to = _months.To.FirstDay, through }, cancellationToken);
        return (IReadOnlyList<RepMonth>)[.. rows.Select(row => row.ToRepMonth())];
    });

    /// <summary>By account key.</summary>
    public Task<IReadOnlyDictionary<int, IReadOnlyList<TargetSpan>>> TargetsAsync() => panel.Kept.OfAsync("activity targets", async () =>
    {
        var rows = await snapshot.QueryAsync<TargetRow>(PathOf("targets"), null, cancellationToken);
        return (IReadOnlyDictionary<int, IReadOnlyList<TargetSpan>>)rows.GroupBy(t => t.AccountKey)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<TargetSpan>)[.. g.Select(t => new TargetSpan(t.ValidFrom, t.ValidTo))]);
    });

    public Task<VisitPlans> PlansAsync() => panel.Kept.OfAsync("activity plans", async () =>
    {
        if (panel.Level == Level.Hospital)
        {
            var plans = await snapshot.QueryAsync<PlanRow>(PathOf("plans"), new { from = _months.From.FirstDay, to = _months.To.FirstDay }, cancellationToken);
            return VisitPlans.Of(plans.Select(plan => plan.ToPlan()));
        }
        await using var rows = await CopyRows.BeginAsync(snapshot.Connection, PathOf("plans"), cancellationToken);
        return await VisitPlans.ReadAsync(rows, cancellationToken);
    });

    public Task<IReadOnlyDictionary<Month, SeenMonth[]>> SeenAsync() => panel.Kept.OfAsync("activity seen", async () =>
    {
        await using var rows = await CopyRows.BeginAsync(snapshot.Connection, PathOf("last_visits"), cancellationToken);
        return await SeenVisits.ReadAsync(rows, cancellationToken);
    });

    /// <summary>By rep. Every visit of the month is looked at: months nobody asks for are left alone.</summary>
    public Task<IReadOnlyList<RepEntries>> EntriesAsync(Month month) => panel.Kept.OfAsync(
        ("activity entries", month), () => snapshot.QueryAsync<RepEntries>("queries/activity/credibility", new { month = month.FirstDay }, cancellationToken));

    /// <summary>The statement that reads something of accounts: days and plans of a hospital are those of the doctors who work in it.</summary>
    private string PathOf(string what) => panel.Level == Level.Doctor ? $"queries/activity/{what}" : $"queries/activity/hospital/{what}";

    private sealed record RepRow(
        string RepId, string RepName, string? TerritoryId, string? District, string? Region, DateOnly Month, int Workdays, int LeaveDays,
        int Visits, int Refusals, int Products, int Selling, int Travelling, int Organization, int Personal)
    {
        public RepMonth ToRepMonth() => new(
            RepId, RepName, TerritoryId, District, Region, Analytics.Month.Of(Month), Workdays, LeaveDays,
            Visits, Refusals, Products, Selling, Travelling, Organization, Personal);
    }

    private sealed record TargetRow(int AccountKey, DateOnly ValidFrom, DateOnly? ValidTo);

    private sealed record PlanRow(int AccountKey, DateOnly Month, double Planned, double Done, double Capped, int Plans, int Attained)
    {
        public (int, Month, MonthPlan) ToPlan() => (AccountKey, Analytics.Month.Of(Month), new(Planned) { Doctors = new(Done, Capped, Plans, Attained) });
    }
}
