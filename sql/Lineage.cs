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

    /// <summary>Tables of the schemas raw, mart and score that a statement reads, ordinal order.</summary>
    /// <exception cref="ArgumentException">No such statement exists.</exception>
    public static IReadOnlyList<string> ReadBy(string path) => TablesIn(Read(), SqlText.Of(path));

    /// <summary>Raw tables that the statements filling a mart read, ordinal order; none for another table.</summary>
    public static IReadOnlyList<string> SourcesOf(string mart) =>
        [.. SqlText.PathsIn("queries/load")
            .Where(path => TablesIn(Written(), SqlText.Of(path)).Contains(mart))
            .SelectMany(ReadBy).Where(Entities.ContainsKey).Distinct().Order(StringComparer.Ordinal)];

    private static string[] TablesIn(Regex naming, string text) =>
        [.. naming.Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\b(?:from|join)\s+((?:raw|mart|score)\.[a-z_]+)")]
    private static partial Regex Read();

    [GeneratedRegex(@"\binsert into\s+(mart\.[a-z_]+)")]
    private static partial Regex Written();
}
