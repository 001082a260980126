using System.CommandLine;
using Warehouse;

namespace Analytics;

public static class KpiCommand
{
    public static Command Create()
    {
        var by = new Option<string>("--by") { Description = "Which groups the table shows: region, territory, rep or month.", DefaultValueFactory = _ => Dimension.Region, HelpName = "WHAT" };
        by.AcceptOnlyFromAmong(Dimension.Region, Dimension.Territory, Dimension.Rep, "month");
        var command = new Command("kpi", "Are visits well made? The field force's key figures against their targets (default: last 12 closed months)") { by };
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
                return (read, asked, await ActivityReader.ReadAsync(database, read, asked, Scope.Everything, cancellationToken));
            });
            var report = Activity.Of(panel, slice, Scope.Everything, settings, input);
            await Finding.PrintAsync(report, options.IsJson(parsed), options.Csv(parsed), Table, found => Print(found, parsed.GetRequiredValue(by)), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>One row a group and key figure: everything the report holds.</summary>
    private static CsvTable Table(ActivityReport report) => new(
        ["dimension", "value", "name", "kpi", "figure", "target_from", "target_to", "verdict", "before"],
        [.. Named(report, "all").Concat(Named(report, "month")).Concat(report.Groups.Select(g => (g.Dimension, g.Value, g.Name, g.Kpis)))
            .SelectMany(g => g.Kpis.Select(k => (object?[])[g.Item1, g.Item2, g.Item3, k.Code, k.Value, k.TargetFrom, k.TargetTo, k.Verdict, k.Before]))]);

    private static void Print(ActivityReport report, string by)
    {
        Terminal.Title($"{report.Reps} reps, {Terminal.Number(report.Accounts)} accounts, {report.Period}");
        Terminal.Table(
            ["Key figure", "Figure>", "Target>", "Verdict", "Before>"],
            report.Kpis.Select(k => (string[])[k.Code, Text(k.Unit, k.Value), Target(k), k.Verdict == "none" ? "–" : k.Verdict, Text(k.Unit, k.Before)]));
        var codes = (string[])[KpiCode.VisitsADay, KpiCode.SellingTime, KpiCode.Coverage, KpiCode.FrequencyA, KpiCode.FrequencyB, KpiCode.FrequencyC, KpiCode.PlanAdherence, KpiCode.Workload];
        Terminal.Table(
            [by, .. codes.Select(c => c + ">")],
            Named(report, by).Select(g => (string[])[g.Name == g.Value ? g.Value : $"{g.Value} {g.Name}", .. codes.Select(c => g.Kpis.Single(k => k.Code == c)).Select(k => Text(k.Unit, k.Value) + Mark(k))]));
        foreach (var contradiction in report.Contradictions.Take(5))
            Terminal.Line($"! {contradiction.RepId} {contradiction.RepName}: {NoteText.Of(contradiction.What)}");
        Terminal.Notes(report.Notes);
    }

    private static IEnumerable<(string Dimension, string Value, string Name, IReadOnlyList<Kpi> Kpis)> Named(ActivityReport report, string by) => by switch
    {
        "all" => [("all", "", "", report.Kpis)],
        "month" => report.Trend.Select(m => ("month", $"{m.Month}", $"{m.Month}", m.Kpis)),
        _ => report.Groups.Where(g => g.Dimension == by).Select(g => (g.Dimension, g.Value, g.Name, g.Kpis)),
    };

    private static string Text(KpiUnit unit, double? value) => unit == KpiUnit.Share ? Terminal.Percent(value) : Terminal.Number(value, 2);

    private static string Mark(Kpi kpi) => kpi.Verdict switch { "below" => " ▼", "above" => " ▲", _ => "" };

    private static string Target(Kpi kpi) => (kpi.TargetFrom, kpi.TargetTo) switch
    {
        (null, null) => "–",
        ({ } from, null) => "≥ " + Text(kpi.Unit, from),
        (null, { } to) => "≤ " + Text(kpi.Unit, to),
        var (from, to) => $"{Text(kpi.Unit, from)}–{Text(kpi.Unit, to)}",
    };
}
