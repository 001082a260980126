using System.CommandLine;

namespace Analytics;

public static class TerritoriesCommand
{
    public static Command Create()
    {
        var one = new Option<string?>("--of") { Description = "Territory id of the tables territory-….", HelpName = "ID" };
        var command = new Command("territories", "Which territories stagnate, and why? (default: last 12 closed months against the 12 before)") { one };
        var (options, tables) = (new SliceOptions().AddTo(command), TerritoryTables.Of(one).AddTo(command));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var (panel, slice, input) = await Finding.AgreedAsync(
                parsed, options, settings, (database, read, asked) => TerritoryReader.ReadAsync(database, read, asked, Scope.Everything, cancellationToken), cancellationToken);
            await Finding.PrintAsync(Territories.Of(panel, slice, Scope.Everything, settings, input), parsed, options, tables, Print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

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
