using System.CommandLine;

namespace Analytics;

/// <summary>The tables of the territories, as their page exports them; those of one territory go by <c>--of</c>.</summary>
internal static class TerritoryTables
{
    public static Tables<TerritoriesReport> Of(Option<string?> one) => new Tables<TerritoriesReport>()
        .With("territories", All).With("territory-index", All)
        .With("territory-causes", (report, parsed) => Chosen(report, parsed.GetValue(one)) is { } territory ? Causes(territory) : null)
        .With("territory-trend", (report, parsed) => Chosen(report, parsed.GetValue(one)) is { } territory ? Trend(territory, report) : null)
        .With("territory-accounts", (report, parsed) => Chosen(report, parsed.GetValue(one)) is { } territory ? Accounts(territory) : null);

    // What goes well needs no cause.
    private static Cause? CauseOf(TerritoryDiagnosis row) => row.Verdict is "stagnant" or "watch" ? row.Main : null;

    private static TerritoryDiagnosis? Chosen(TerritoriesReport report, string? id) => id is null ? null
        : report.Rows.FirstOrDefault(row => row.Id == id) ?? throw new SliceException($"--of '{id}' does not exist (there are: {string.Join(", ", report.Rows.Select(row => row.Id).Take(20))}).");

    private static CsvTable All(TerritoriesReport report) => new(
        ["territory_id", "territory_name", "region", "verdict", "index", "index_low", "index_high", "probability_below_100", "growth", "benchmark_growth", "cause", "score", "evidence", "raw_index", "as_it_was_index", "accounts"],
        [.. report.Rows.Select(r => (object?[])[r.Id, r.Name, r.Region, r.Verdict, r.Index, r.Range?.Low, r.Range?.High, r.ProbabilityBelow, r.Growth, r.BenchmarkGrowth,
            CauseOf(r)?.Code, CauseOf(r)?.Score, CauseOf(r) is { } main ? NoteText.Of(main.Evidence) : null, r.RawIndex, r.AsItWasIndex, r.Accounts])]);

    private static CsvTable Causes(TerritoryDiagnosis territory) => new(
        ["cause", "score", "evidence"],
        [.. territory.Causes.Select(c => (object?[])[c.Code, c.Score, NoteText.Of(c.Evidence)])]);

    private static CsvTable Trend(TerritoryDiagnosis territory, TerritoriesReport report) => new(
        ["month", report.IsMoney ? "amount" : "units"],
        [.. territory.Trend.Select(m => (object?[])[m.Month, m.Value])]);

    private static CsvTable Accounts(TerritoryDiagnosis territory) => new(
        ["doctor_id", "doctor_name", "box", "before", "now", "growth", "visits", "refusals"],
        [.. territory.Concerned.Select(a => (object?[])[a.Account.Id, a.Account.Name, a.Box, a.Before, a.Now, a.Growth, a.Visits, a.Refusals])]);
}
