using System.CommandLine;
using Spectre.Console;
using Warehouse;

namespace Analytics;

public static class ScoreCommand
{
    public static Command Create()
    {
        var asOf = SliceOptions.MonthOption("--as-of", "Last month to look at (default: the last closed month).");
        var force = new Option<bool>("--force") { Description = "Score again although nothing changed." };
        var json = new Option<bool>("--json") { Description = "Print the run as JSON." };
        var command = new Command("score", "Features → clusters → boxes → moves, stored as a run. Equal data and settings give equal results and are not scored twice.")
        {
            asOf, force, json,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(asOf), parsed.GetValue(force), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Month? asOf, bool force, bool isJson, CancellationToken cancellationToken)
    {
        var settings = SettingsFile.Load();
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        var summary = await WatchAsync(isJson, step => ScoreStore.ScoreAsync(database, settings, asOf, force, TimeProvider.System, step, cancellationToken));
        if (isJson)
            Console.WriteLine(Json.Of(summary));
        else
            Print(summary);
        return ExitCode.Done;
    }

    private static Task<ScoreSummary> WatchAsync(bool isJson, Func<Action<string>?, Task<ScoreSummary>> score)
    {
        if (isJson)
            return score(null);
        if (Console.IsOutputRedirected)
            return score(Console.WriteLine);
        return AnsiConsole.Status().StartAsync("scoring", context => score(step => context.Status = Markup.Escape(step)));
    }

    private static void Print(ScoreSummary summary)
    {
        Terminal.Title(summary.Written
            ? $"Run {summary.RunId} as of {summary.AsOf}: {Terminal.Number(summary.Accounts)} accounts in {summary.Seconds:0.0} s"
            : $"Run {summary.RunId} already is of these data and settings; nothing scored (--force scores again)");
        Terminal.Line($"{summary.Product}: " + string.Join(" · ", summary.Boxes.Select(b => $"{b.Key} {b.Value}")));
        Terminal.Line("Moves: " + string.Join(", ", summary.Moves.Select(m => $"{m.Value} {m.Key}")) + $"; {Terminal.Number(summary.HeldOut)} accounts held out of every list");
        Terminal.Table(
            ["Cluster", "Name", "Accounts>"],
            summary.Clusters.Clusters.Select(c => (string[])[c.Id, c.NameEn, $"{c.Accounts}"]));
    }
}
