using System.CommandLine;
using Warehouse;

namespace Analytics;

public static class CheckupCommand
{
    public static Command Create()
    {
        var by = new Option<string>("--by") { Description = "Which groups the table shows: region, territory or rep.", DefaultValueFactory = _ => Dimension.Region, HelpName = "WHAT" };
        by.AcceptOnlyFromAmong(Dimension.Region, Dimension.Territory, Dimension.Rep);
        var command = new Command("checkup", "The six closing questions: customers, spread, movement, visits, key customers, resources (default: last 12 closed months)") { by };
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
            var report = Checkup.Of(panel, slice, Scope.Everything, settings, Activity.Of(panel, slice, Scope.Everything, settings, input));
            await Finding.PrintAsync(report, options.IsJson(parsed), options.Csv(parsed), Table, found => Print(found, parsed.GetRequiredValue(by)), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>One row a group, question and figure: everything the report holds.</summary>
    private static CsvTable Table(CheckupReport report) => new(
        ["dimension", "value", "name", "question", "verdict", "figure", "value_of_figure", "target_from", "target_to", "before"],
        [.. report.Groups.Prepend(new("all", "", "", report.Accounts, report.Answers))
            .SelectMany(g => g.Answers.SelectMany(a => a.Figures.Select(f => (object?[])[g.Dimension, g.Value, g.Name, a.Question, a.Verdict, f.Code, f.Value, f.TargetFrom, f.TargetTo, f.Before])))]);

    private static void Print(CheckupReport report, string by)
    {
        Terminal.Title($"Checkup of {Terminal.Number(report.Accounts)} accounts and {report.Reps} reps, {report.Period}");
        foreach (var answer in report.Answers)
            Terminal.Line($"{answer.Verdict,-8}{answer.Question,-14}{string.Join(" ", answer.Says.Select(NoteText.Of))}");
        Terminal.Table(
            [by, "Accounts>", .. CheckupQuestion.All],
            report.Groups.Where(g => g.Dimension == by).Select(g => (string[])[g.Name == g.Value ? g.Value : $"{g.Value} {g.Name}", $"{g.Accounts}", .. g.Answers.Select(a => a.Verdict)]));
        Terminal.Notes(report.Notes);
    }
}
