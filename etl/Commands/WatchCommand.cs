using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Warehouse;

namespace Etl;

public static class WatchCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder that deliveries are dropped into: sub-folders, or loose files." };
        var settle = new Option<TimeSpan>("--settle")
        {
            Description = "Seconds a delivery must stay as it is before it is taken for whole; longer than any pause in copying one.",
            HelpName = "30",
            DefaultValueFactory = _ => TimeSpan.FromSeconds(30),
            CustomParser = ReadSeconds,
        };
        var once = new Option<bool>("--once") { Description = "End when nothing is left to load." };
        var limit = LoadCommand.LimitOption();
        var encoding = LoadCommand.EncodingOption();
        var comma = LoadCommand.DecimalCommaOption();
        var json = EtlCommands.JsonOption();
        var command = new Command(
            "watch", "Load what is dropped into a folder, once it has settled, and move it to 'processed' or 'failed', a report beside it.")
        {
            folder, settle, once, limit, encoding, comma, json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(folder),
            new(parsed.GetValue(settle), parsed.GetValue(once), parsed.GetValue(limit), new(parsed.GetValue(encoding), Delimiter: null, parsed.GetValue(comma))),
            parsed, parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, WatchSettings settings, ParseResult parsed, bool isJson, CancellationToken cancellationToken)
    {
        // A program that runs for months has nobody watching a bar: it logs.
        using var observation = Observation.Of(parsed, LogFormat.Text);
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.MigrateAsync(database, cancellationToken);
        var inbox = new Inbox(folder);
        observation.Logger.Watching(folder, settings.Settle.TotalSeconds);
        try
        {
            await new Watcher(database, inbox, settings, TimeProvider.System, observation.Logger).RunAsync(isJson ? PrintJson : Print, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            observation.Logger.WatchStopped();
        }

        return ExitCode.Done;
    }

    private static void PrintJson(WatchOutcome outcome) => Console.Out.WriteLine(Json.Line(outcome));

    private static void Print(WatchOutcome outcome) =>
        Console.Out.WriteLine($"{outcome.Delivery} {outcome.State.ToString().ToLowerInvariant()}: {outcome.Folder}{(outcome.Message is null ? "" : ". " + outcome.Message)}");

    private static TimeSpan ReadSeconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86_400)
            return TimeSpan.FromSeconds(seconds);
        result.AddError($"--settle: '{text}' is no time (expected seconds from 0 to 86400, such as 30).");
        return default;
    }
}
