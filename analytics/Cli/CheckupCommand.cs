using System.CommandLine;

namespace Analytics;

public static class CheckupCommand
{
    public static Command Create()
    {
        var by = new Option<string?>("--by") { Description = "Which groups the table shows: region, territory or rep (default: the highest level of several).", HelpName = "WHAT" };
        by.AcceptOnlyFromAmong([.. GroupLevel.All]);
        var command = new Command("checkup", "The six closing questions: customers, spread, movement, visits, key customers, resources (default: last 12 closed months)") { by };
        var options = new SliceOptions().AddTo(command);
        var tables = new Tables<CheckupReport>()
            .With("figures", Everything).With("checkup-by", (report, parsed) => Groups(report, parsed.GetValue(by) ?? LevelOf(report)))
            .WithEach("checkup-", report => report.Answers.Select(answer => (answer.Question, KpiTables.Kpis(answer.Figures)))).AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var (panel, slice, input) = await Finding.AgreedAsync(
                parsed, options, settings, (database, read, asked) => ActivityReader.ReadAsync(database, read, asked, Scope.Everything, cancellationToken), cancellationToken);
            var report = Checkup.Of(panel, slice, Scope.Everything, settings, Activity.Of(panel, slice, Scope.Everything, settings, input));
            await Finding.PrintAsync(report, parsed, options, tables, found => Print(found, parsed.GetValue(by) ?? LevelOf(found)), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static string LevelOf(CheckupReport report) => GroupLevel.HighestOf(report.Groups.Select(group => group.Dimension));

    // One row a group, question and figure: everything the report holds.
    private static CsvTable Everything(CheckupReport report) => new(
        ["dimension", "value", "name", "question", "verdict", "figure", "value_of_figure", "target_from", "target_to", "before"],
        [.. report.Groups.Prepend(new("all", "", "", report.Accounts, report.Answers))
            .SelectMany(g => g.Answers.SelectMany(a => a.Figures.Select(f => (object?[])[g.Dimension, g.Value, g.Name, a.Question, a.Verdict, f.Code, f.Value, f.TargetFrom, f.TargetTo, f.Before])))]);

    private static CsvTable Groups(CheckupReport report, string by) => new(
        [by, "accounts", .. CheckupQuestion.All],
        [.. report.Groups.Where(g => g.Dimension == by).Select(g => (object?[])[g.Value, g.Accounts, .. g.Answers.Select(a => a.Verdict)])]);

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
