namespace Dashboard;

/// <summary>An entry of the glossary: its words are in the texts, the page it is shown on here.</summary>
public sealed record Metric(string Code, string Page)
{
    public static readonly IReadOnlyList<Metric> All =
    [
        new("sales", "overview"), new("units", "overview"), new("visits", "overview"), new("cost", "overview"), new("doctors", "overview"), new("coverage", "overview"),
        new("topShare20", "overview"), new("netUpgrades", "overview"),
        new("lorenz", "concentration"), new("topShare", "concentration"), new("visitShare", "concentration"), new("persistentShare", "concentration"), new("gini", "concentration"),
        new("accountsFor", "concentration"), new("decile", "concentration"), new("misallocation", "concentration"),
        new("naiveRoi", "roi"), new("margin", "roi"), new("unitsPerVisit", "roi"), new("gates", "roi"), new("valuePerVisit", "roi"),
        new("carryOver", "roi"), new("roiCurve", "roi"), new("responseCurve", "roi"), new("incrementalRoi", "roi"),
        new("potential", "grid"), new("adoption", "grid"), new("box", "grid"), new("visitBand", "grid"), new("netUpgrade", "grid"), new("movement", "grid"), new("boxTime", "grid"), new("valueTier", "grid"), new("cluster", "grid"),
        new("evolutionIndex", "territories"), new("territoryCauses", "territories"),
        new("kpi", "activity"), new("sellingTime", "activity"), new("visitsADay", "activity"), new("productsAVisit", "activity"), new("priorityMix", "activity"), new("listSize", "activity"),
        new("targetCoverage", "activity"), new("frequency", "activity"), new("planAdherence", "activity"), new("pace", "activity"), new("workload", "activity"),
        new("targetConsistency", "activity"), new("prematureExit", "activity"), new("resourceKillers", "activity"), new("credibility", "activity"),
        new("checkup", "checkup"), new("coaching", "coaching"), new("explore", "explore"),
        new("headroom", "moves"), new("holdout", "moves"), new("acceptance", "moves"), new("shadowPrice", "plan"),
        new("reject", "data"), new("closedMonth", "data"),
    ];
}
