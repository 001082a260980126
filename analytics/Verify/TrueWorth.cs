namespace Analytics;

/// <summary>What visits truly bring, margin a month, and the division of them that brings most.</summary>
internal sealed class TrueWorth(Panel panel, Truth truth, Settings settings)
{
    private readonly Dictionary<string, TrueAccount> _accounts = truth.Accounts.ToDictionary(a => a.DoctorId, StringComparer.Ordinal);
    private readonly double[] _margins = [.. panel.Products.Select(p => (p.UnitPrice ?? 0) * (p.MarginRate ?? settings.MarginRate))];

    public double Of(PlanReport[] plans, Func<PlanAccount, double> visits) => plans.SelectMany(p => p.Accounts).Sum(a => Of(a, visits(a)));

    /// <summary>Each rep's visits divided by the truth, within the same limits as its plan.</summary>
    public double Best(PlanReport[] plans, PlanOptions options) => plans.Sum(plan =>
    {
        var capacity = (int)Math.Round(plan.Visits / Allocation.VisitsPerStep);
        var (bounds, _) = PlanBounds.Of([.. plan.Accounts.Select(a => a.Box)], [.. plan.Accounts.Select(a => a.Now)], capacity, options, settings);
        return Allocation.Of([.. plan.Accounts.Select((a, i) => VisitCurve.Of(bounds[i].Least, bounds[i].Most, visits => Of(a, visits)))], capacity).Worth;
    });

    private double Of(PlanAccount account, double visits) =>
        _accounts.TryGetValue(account.Account.Id, out var real) ? real.MarginOf(visits, truth, _margins) : 0;
}
