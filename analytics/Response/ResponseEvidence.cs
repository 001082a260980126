using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Analytics;

/// <summary>
/// What all accounts of a panel say of their response to visits, with the gates, read by every slice. The latest scoring run has found it
/// for all products together and for each; for a choice of several it is fitted at the first question. Positions are the panel's.
/// </summary>
internal sealed record ResponseEvidence(ResponseFinding Finding, CountDesign Design, MonthGrid Visits, ResponseFit Fit)
{
    private const int FewestMonths = 12;
    private const int FewestAccounts = 30;

    // By the first month: every slice is cross-fitted by the same two.
    private readonly ConcurrentDictionary<int, Lazy<ResponseFigures>> _ofHalves = [];

    private static readonly ConditionalWeakTable<Panel, ConcurrentDictionary<string, Lazy<ResponseEvidence?>>> Made = [];

    /// <summary>Null where there is too little: fewer than 12 common closed months, 30 accounts, or visits that never vary.</summary>
    public static ResponseEvidence? Of(Panel panel, Slice slice, Settings settings)
    {
        var products = ProductsOf(panel, slice);
        var key = string.Join("|", products) + ";" + settings.Alpha.ToString("R", null);
        return Made.GetOrCreateValue(panel).GetOrAdd(key, _ => new(() => Kept(panel, products, settings) ?? Found(panel, products, panel.CommonClosedMonths, settings))).Value;
    }

    /// <summary>The same where the latest run has found it for these products; nothing is fitted.</summary>
    public static ResponseEvidence? FoundByRun(Panel panel, Slice slice, Settings settings) =>
        FindingOf(panel, ProductsOf(panel, slice), settings) is null ? null : Of(panel, slice, settings);

    /// <summary>Fits the response over some months of a panel whose clusters are known.</summary>
    /// <param name="products">Delivered ids in ordinal order; empty means all products.</param>
    public static ResponseEvidence? Found(Panel panel, IReadOnlyList<string> products, Period? closed, Settings settings)
    {
        if (closed is not { } months || months.Length < FewestMonths || panel.AccountCount < FewestAccounts)
            return null;
        var (all, grids, visits) = GridsOf(panel, products, months);
        if (VisitResponse.Corrected(grids.Units, visits, settings.Alpha) is null || Array.TrueForAll(grids.Units.Values, u => u <= 0))
            return null;
        var (markets, pools) = (ResponseGroups.MarketsOf(panel), ResponseGroups.PoolsOf(panel, all.MainProduct, products, months));
        var design = grids with { Markets = markets.Groups, MarketCount = markets.Count, Pools = pools.Groups, PoolCount = pools.Count };
        var fit = ResponseModel.Of(design, visits);
        var halves = ResponseHalves.Of(design, visits, fit.Estimate);
        var lead = ResponseGates.Lead(design, visits, fit.Estimate, settings.Alpha);
        var stability = ResponseGates.Stability(halves, months.Length, settings.Alpha);
        var label = ResponseGates.LabelOf(lead, stability, fit, settings.Alpha);
        return new(
            new()
            {
                Products = products,
                Months = months,
                Alpha = settings.Alpha,
                Estimate = fit.Estimate,
                Halves = halves,
                Lead = lead,
                Stability = stability,
                Skill = ResponseGates.Skill(halves, pools.Dimension, settings.Alpha),
                Label = label,
                PerVisit = fit.MeanPerVisit(longRun: false),
                Channels = label == "effect" ? ChannelResponse.Of(all, months, design, visits, fit.Estimate) : new Dictionary<string, Estimate>(),
                Markets = markets.Dimension,
                Pools = pools.Dimension,
                PoolOf = pools.GroupOf,
            },
            design, visits, fit);
    }

    /// <summary>What the response of one of its halves, by account from what is shared by all, means over those months.</summary>
    public ResponseFigures FiguresOf(ResponseHalf half) => _ofHalves.GetOrAdd(half.From, _ => new(() =>
    {
        var alike = Design.Part(half.From, half.Months) with { Pools = new int[Design.Accounts], PoolCount = 1 };
        return ResponseFigures.Of([new(Finding.Estimate.Best, 1, [half.PerVisit], [[0]])], alike, Visits, half.From, Finding.Estimate.Noise)[0];
    })).Value;

    // The run's finding on the months it was found on; null where it found none, or at another error rate.
    private static ResponseEvidence? Kept(Panel panel, string[] products, Settings settings)
    {
        if (FindingOf(panel, products, settings) is not { } finding)
            return null;
        var (_, grids, visits) = GridsOf(panel, products, finding.Months);
        var markets = ResponseGroups.MarketsOf(panel);
        var poolCount = finding.Estimate.Points[0].PerPool.Length;
        var design = grids with { Markets = markets.Groups, MarketCount = markets.Count, Pools = ResponseGroups.PoolsOf(panel, finding), PoolCount = poolCount };
        return new(finding, design, visits, new(finding.Estimate, design, visits));
    }

    private static ResponseFinding? FindingOf(Panel panel, string[] products, Settings settings) =>
        panel.Scores?.Responses.FirstOrDefault(r => r.Products.SequenceEqual(products) && r.Alpha == settings.Alpha) is { } finding && panel.Months?.Contains(finding.Months) == true ? finding : null;

    private static string[] ProductsOf(Panel panel, Slice slice) => slice.Products.Count == panel.Products.Count ? [] : [.. slice.Products.Order(StringComparer.Ordinal)];

    // The accounts' grids, not yet divided into markets and pools.
    private static (Selection All, CountDesign Grids, MonthGrid Visits) GridsOf(Panel panel, IReadOnlyList<string> products, Period months)
    {
        var all = panel.Select(new Slice(months) { Products = products }, Scope.Everything);
        var byProduct = all.Products.ToArray().Select(product => MonthGrid.Units(all.Only(product), months)).ToArray();
        var grids = CountDesign.Of(MonthGrid.Units(all, months)) with { Season = ProductSeason.Of(byProduct), Potentials = panel.Scores?.PotentialsOf(products) };
        return (all, grids, MonthGrid.Visits(all, months));
    }
}
