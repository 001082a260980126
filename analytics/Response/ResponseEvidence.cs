using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Analytics;

/// <summary>
/// What all accounts of a panel say of their response to visits, with the gates: fitted once over every closed month that visits and
/// sales cover, and read by every slice. Positions are the panel's.
/// </summary>
internal sealed record ResponseEvidence(Period Months, ResponseFit Fit, LeadTest Lead, StabilityTest Stability, CountDesign Design, MonthGrid Visits)
{
    private const int FewestMonths = 12;
    private const int FewestAccounts = 30;

    private static readonly ConditionalWeakTable<Panel, ConcurrentDictionary<string, Lazy<ResponseEvidence?>>> Made = [];

    /// <summary>The dimension whose values share their months; null where all do.</summary>
    public required string? Markets { get; init; }

    /// <summary>The dimension whose values share their response; null where all do.</summary>
    public required string? Pools { get; init; }

    public required double Alpha { get; init; }

    /// <summary>"effect", "undetected" or "association".</summary>
    public string Label => ResponseGates.LabelOf(Lead, Stability, Fit, Alpha);

    /// <summary>Null where there is too little: fewer than 12 common closed months, 30 accounts, or visits that never vary.</summary>
    public static ResponseEvidence? Of(Panel panel, Slice slice, Settings settings)
    {
        string[] products = slice.Products.Count == panel.Products.Count ? [] : [.. slice.Products];
        var key = string.Join("|", products.Order(StringComparer.Ordinal)) + ";" + settings.Alpha.ToString("R", null);
        return Made.GetOrCreateValue(panel).GetOrAdd(key, _ => new(() => Fitted(panel, products, settings))).Value;
    }

    private static ResponseEvidence? Fitted(Panel panel, IReadOnlyList<string> products, Settings settings)
    {
        if (panel.CommonClosedMonths is not { } months || months.Length < FewestMonths || panel.AccountCount < FewestAccounts)
            return null;
        var all = panel.Select(new Slice(months) { Products = products }, Scope.Everything);
        var (units, visits) = (MonthGrid.Units(all, months), MonthGrid.Visits(all, months));
        if (VisitResponse.Corrected(units, visits, settings.Alpha) is null || Array.TrueForAll(units.Values, u => u <= 0))
            return null;
        var (markets, pools) = (ResponseGroups.MarketsOf(panel), ResponseGroups.PoolsOf(panel, all.MainProduct, months.To));
        var design = new CountDesign(units, markets.Groups, markets.Count, pools.Groups, pools.Count);
        var fit = ResponseModel.Of(design, visits);
        var (fitted, someVisits) = ResponseModel.Sampled(design, visits);
        return new(
            months, fit, ResponseGates.Lead(fitted, someVisits, fit, settings.Alpha), ResponseGates.Stability(fitted, someVisits, fit, settings.Alpha), design, visits)
        {
            Markets = markets.Dimension, Pools = pools.Dimension, Alpha = settings.Alpha,
        };
    }
}
