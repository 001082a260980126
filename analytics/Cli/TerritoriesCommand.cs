using System.CommandLine;
using Warehouse;

namespace Analytics;

public static class TerritoriesCommand
{
    public static Command Create()
    {
        var command = new Command("territories", "Which territories stagnate, and why? (default: last 12 closed months against the 12 before)");
        var options = new SliceOptions().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            await using var database = await Database.OpenAsync(cancellationToken);
            await Migrator.RequireCurrentAsync(database, cancellationToken);
            var (panel, slice, input) = await SamePublication.AskAsync(async () =>
            {
                var read = await PanelLoader.LoadAsync(database, options.LevelOf(parsed), settings, cancellationToken);
                var asked = options.SliceOf(parsed, read, Finding.LatestYear, settings);
                return (read, asked, await TerritoryReader.ReadAsync(database, read, asked, Scope.Everything, cancellationToken));
            });
            await Finding.PrintAsync(Territories.Of(panel, slice, Scope.Everything, settings, input), options.IsJson(parsed), options.Csv(parsed), Table, Print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static CsvTable Table(TerritoriesReport report) => new(
        ["territory_id", "territory_name", "region", "verdict", "index", "index_low", "index_high", "raw_index", "probability_below_100", "growth", "benchmark_growth", "as_it_was_index", "cause", "score", "evidence"],
        [.. report.Rows.Select(r => (object?[])[r.Id, r.Name, r.Region, r.Verdict, r.Index, r.Range?.Low, r.Range?.High, r.RawIndex, r.ProbabilityBelow, r.Growth, r.BenchmarkGrowth,
            r.AsItWasIndex, r.Main?.Code, r.Main?.Score, r.Main is { } main ? NoteText.Of(main.Evidence) : null])]);

    private static void Print(TerritoriesReport report)
    {
        Terminal.Title($"{report.Stagnant} of {report.Rows.Count} territories stagnate, {report.Watch} to watch ({report.Period} against {report.ComparedWith})");
        Terminal.Line($"By chance alone about {Terminal.Number(report.ByChance, 0)} would be called stagnant; of those called so, {Terminal.Number(report.ExpectedFalse, 1)} are expected to be called wrongly.");
        Terminal.Table(
            ["Territory", "Region", "Verdict", "Index>", "95 %", "P(<100)>", "Growth>", "Cause", "Evidence"],
            report.Rows.Select(r => (string[])[r.Name == r.Id ? r.Id : $"{r.Id} {r.Name}", r.Region ?? "–", r.Verdict, Terminal.Number(r.Index, 1), $"{Terminal.Number(r.Range?.Low, 0)}–{Terminal.Number(r.Range?.High, 0)}",
                Terminal.Percent(r.ProbabilityBelow), Terminal.Percent(r.Growth), r.Main?.Code ?? "–", r.Verdict is "stagnant" or "watch" && r.Main is { } main ? NoteText.Of(main.Evidence) : ""]));
        Terminal.Notes(report.Notes);
    }
}
