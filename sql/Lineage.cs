using System.Text.RegularExpressions;

namespace Warehouse;

/// <summary>Where rows come from: which tables a statement reads, what a mart is summed from, which delivered file fills a table.</summary>
/// <remarks>The first two are read from the statements themselves, so they cannot fall behind them.</remarks>
public static partial class Lineage
{
    /// <summary>Entity of the input contract by the raw table that holds its rows; rows of doctors and of hospitals are held apart.</summary>
    public static IReadOnlyDictionary<string, string> Entities { get; } = new Dictionary<string, string>
    {
        ["raw.doctor"] = "doctors",
        ["raw.product"] = "products",
        ["raw.visit"] = "visits",
        ["raw.sale"] = "sales",
        ["raw.hospital"] = "hospitals",
        ["raw.territory"] = "territories",
        ["raw.rep"] = "reps",
        ["raw.doctor_potential"] = "potentials",
        ["raw.hospital_potential"] = "potentials",
        ["raw.doctor_assignment"] = "assignments",
        ["raw.hospital_assignment"] = "assignments",
        ["raw.doctor_target"] = "targets",
        ["raw.hospital_target"] = "targets",
        ["raw.registered_box"] = "registered_boxes",
        ["raw.calendar"] = "calendar",
        ["raw.event"] = "events",
        ["raw.market_sale"] = "market_sales",
        ["raw.quota"] = "quotas",
        ["raw.cost"] = "costs",
        ["raw.timesheet"] = "timesheets",
        ["raw.plan"] = "plans",
        ["raw.hospital_sale"] = "hospital_sales",
    };

    private static readonly IReadOnlyList<string> Views = SqlText.PathsIn("views");

    /// <summary>Tables of the schemas raw, mart and score that a statement reads, itself or through views, ordinal order.</summary>
    /// <exception cref="ArgumentException">No such statement exists.</exception>
    public static IReadOnlyList<string> ReadBy(string path) =>
        [.. TablesIn(Read(), SqlText.Of(path))
            .Select(AsHeld)
            .SelectMany(name => Views.Contains(ViewOf(name)) ? ReadBy(ViewOf(name)) : [name])
            .Where(name => name.StartsWith("raw.", StringComparison.Ordinal) || name.StartsWith("mart.", StringComparison.Ordinal) || name.StartsWith("score.", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Raw tables that the statements filling a mart read, ordinal order; none for another table.</summary>
    public static IReadOnlyList<string> SourcesOf(string mart) =>
        [.. SqlText.PathsIn("queries/load")
            .Where(path => MartsWrittenBy(path).Contains(mart))
            .SelectMany(ReadBy).Where(Entities.ContainsKey).Distinct().Order(StringComparer.Ordinal)];

    // staging.sale_month becomes months of raw.sale, staging.sale_change is what leaves and comes there.
    private static string AsHeld(string name) =>
        Passing().Replace(name, "raw.$1") is var held && Entities.ContainsKey(held) ? held : name;

    private static string ViewOf(string name) => "views/" + name.Replace('.', '_');

    // New months are filled beside, in staging.mart_sales_month, before they become part of mart.sales_month.
    private static IEnumerable<string> MartsWrittenBy(string path) => TablesIn(Written(), SqlText.Of(path)).Select(name => "mart." + name);

    private static string[] TablesIn(Regex naming, string text) =>
        [.. naming.Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\b(?:from|join)\s+((?:raw|mart|score|staging|ops)\.[a-z_]+)")]
    private static partial Regex Read();

    [GeneratedRegex(@"^staging\.([a-z_]+)_(?:month|change)$")]
    private static partial Regex Passing();

    [GeneratedRegex(@"\binsert into\s+(?:mart\.|staging\.mart_)([a-z_]+)")]
    private static partial Regex Written();
}
