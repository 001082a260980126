using System.CommandLine;

namespace Analytics;

public static class KpiCommand
{
    public static Command Create()
    {
        var by = new Option<string?>("--by") { Description = "Which groups the table shows: region, territory, rep or month (default: the highest level of several).", HelpName = "WHAT" };
        by.AcceptOnlyFromAmong(Dimension.Region, Dimension.Territory, Dimension.Rep, "month");
        var trend = new Option<string>("--kpi") { Description = "Key figure of the table kpi-trend.", DefaultValueFactory = _ => KpiCode.VisitsADay, HelpName = "CODE" };
        trend.AcceptOnlyFromAmong([.. KpiCode.All]);
        var command = new Command("kpi", "Are visits well made? The field force's key figures against their targets (default: last 12 closed months)") { by, trend };
        var (options, tables) = (new SliceOptions().AddTo(command), KpiTables.Of(by, trend).AddTo(command));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var (panel, slice, input) = await Finding.AgreedAsync(
                parsed, options, settings, (database, read, asked) => ActivityReader.ReadAsync(database, read, asked, Scope.Everything, cancellationToken), cancellationToken);
            var report = Activity.Of(panel, slice, Scope.Everything, settings, input);
            await Finding.PrintAsync(report, parsed, options, tables, found => Print(found, parsed.GetValue(by) ?? KpiTables.LevelOf(found)), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ActivityReport report, string by)
    {
        Terminal.Title($"{report.Reps} reps, {Terminal.Number(report.Accounts)} accounts, {report.Period}");
        Terminal.Table(
            ["Key figure", "Figure>", "Target>", "Verdict", "Before>"],
            report.Kpis.Select(k => (string[])[k.Code, Text(k.Unit, k.Value), Target(k), k.Verdict == "none" ? "–" : k.Verdict, Text(k.Unit, k.Before)]));
        Terminal.Table(
            [by, .. KpiCode.Main.Select(c => c + ">")],
            KpiTables.Named(report, by).Select(g => (string[])[g.Name == g.Value ? g.Value : $"{g.Value} {g.Name}", .. KpiCode.Main.Select(c => g.Kpis.Single(k => k.Code == c)).Select(k => Text(k.Unit, k.Value) + Mark(k))]));
        foreach (var contradiction in report.Contradictions.Take(5))
            Terminal.Line($"! {contradiction.RepId} {contradiction.RepName}: {NoteText.Of(contradiction.What)}");
        Terminal.Notes(report.Notes);
    }

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
