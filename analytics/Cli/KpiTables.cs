using System.CommandLine;

namespace Analytics;

/// <summary>The tables of the key figures, as their page exports them.</summary>
internal static class KpiTables
{
    /// <param name="by">The level of the groups; null: the highest that tells several apart.</param>
    /// <param name="trend">The key figure followed month by month.</param>
    public static Tables<ActivityReport> Of(Option<string?> by, Option<string> trend) => new Tables<ActivityReport>()
        .With("figures", Everything).With("kpis", report => Kpis(report.Kpis)).With("kpi-trend", (report, parsed) => Trend(report, parsed.GetRequiredValue(trend)))
        .With("frequency", Frequency).With("time", Time).With("activity-by", (report, parsed) => Groups(report, parsed.GetValue(by) is { } level && level != "month" ? level : LevelOf(report)));

    public static string LevelOf(ActivityReport report) => GroupLevel.HighestOf(report.Groups.Select(group => group.Dimension));

    public static IEnumerable<(string Dimension, string Value, string Name, IReadOnlyList<Kpi> Kpis)> Named(ActivityReport report, string by) => by switch
    {
        "all" => [("all", "", "", report.Kpis)],
        "month" => report.Trend.Select(m => ("month", $"{m.Month}", $"{m.Month}", m.Kpis)),
        _ => report.Groups.Where(g => g.Dimension == by).Select(g => (g.Dimension, g.Value, g.Name, g.Kpis)),
    };

    /// <summary>Key figures beside their targets.</summary>
    public static CsvTable Kpis(IReadOnlyList<Kpi> kpis) => new(
        ["kpi", "figure", "target_from", "target_to", "verdict", "before"],
        [.. kpis.Select(k => (object?[])[k.Code, k.Value, k.TargetFrom, k.TargetTo, k.Verdict, k.Before])]);

    // One row a group and key figure: everything the report holds.
    private static CsvTable Everything(ActivityReport report) => new(
        ["dimension", "value", "name", "kpi", "figure", "target_from", "target_to", "verdict", "before"],
        [.. Named(report, "all").Concat(Named(report, "month")).Concat(report.Groups.Select(g => (g.Dimension, g.Value, g.Name, g.Kpis)))
            .SelectMany(g => g.Item4.Select(k => (object?[])[g.Item1, g.Item2, g.Item3, k.Code, k.Value, k.TargetFrom, k.TargetTo, k.Verdict, k.Before]))]);

    private static CsvTable Trend(ActivityReport report, string code) => new(
        ["month", code],
        [.. report.Trend.Select(m => (m.Month, m.Kpis.Single(k => k.Code == code).Value)).Where(m => m.Value is not null).Select(m => (object?[])[m.Month, m.Value])]);

    private static CsvTable Frequency(ActivityReport report) => new(
        ["letter", "targets", "coverage", "over_all", "over_covered", "band_from", "band_to"],
        [.. report.Frequency.Select(f => (object?[])[f.Letter, f.Targets, f.Coverage, f.OverAll, f.OverCovered, f.BandFrom, f.BandTo])]);

    private static CsvTable Time(ActivityReport report) => new(
        ["activity", "share", "hours"],
        [.. report.Time.Select(t => (object?[])[t.Activity, t.Share, t.Minutes / 60])]);

    private static CsvTable Groups(ActivityReport report, string by)
    {
        string[] codes = [.. KpiCode.Main, .. report.Kpis.Select(k => k.Code).Where(code => !KpiCode.Main.Contains(code))];
        return new([by, .. codes], [.. Named(report, by).Select(g => (object?[])[g.Value, .. codes.Select(code => (object?)g.Kpis.Single(k => k.Code == code).Value)])]);
    }
}
