using System.CommandLine;
using System.CommandLine.Parsing;
using Warehouse;

namespace Etl;

public static class LoadCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with doctors.csv, products.csv, visits.csv, sales.csv and what else the contract knows." };
        var limit = new Option<RejectLimit>("--max-rejects")
        {
            Description = "Rows of one file that may be refused before nothing is published: a share such as 1% or a count such as 20.",
            HelpName = "1%",
            DefaultValueFactory = _ => RejectLimit.Default,
            CustomParser = ReadLimit,
        };
        var json = EtlCommands.JsonOption();
        var command = new Command("load", "Check a folder, set bad rows aside, merge the rest and publish it. Loading it again changes nothing.") { folder, limit, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(limit), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, RejectLimit limit, bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.MigrateAsync(database, cancellationToken);
        var report = await LoadProgress.WatchAsync(
            isJson, progress => new Loader(database, TimeProvider.System, progress).LoadAsync(folder, limit, cancellationToken));
        if (isJson)
            Json.Print(report);
        else
            LoadText.Print(report);
        if (report.Message is not null)
            await Console.Error.WriteLineAsync(report.Message);
        return report.State == LoadState.Failed ? ExitCode.BelowQuality : ExitCode.Done;
    }

    private static RejectLimit ReadLimit(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!RejectLimit.TryParse(text, out var limit))
            result.AddError($"--max-rejects: '{text}' is no limit (expected a share such as 1% or a count such as 20).");
        return limit;
    }
}
