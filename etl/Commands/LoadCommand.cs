using System.CommandLine;
using System.CommandLine.Parsing;
using Warehouse;

namespace Etl;

public static class LoadCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder with doctors, products, visits, sales and what else 'etl contract' lists, each .csv, .csv.gz, .parquet or .xlsx.",
        };
        var limit = LimitOption();
        var encoding = EncodingOption();
        var comma = DecimalCommaOption();
        var noWait = new Option<bool>("--no-wait") { Description = "Where another load is running, do not wait for it: end with 2." };
        var confirm = new Option<bool>("--confirm-deletes") { Description = "Let a snapshot remove more than a fifth of the rows it speaks for." };
        var json = EtlCommands.JsonOption();
        var command = new Command("load", "Check a folder, set bad rows aside, merge the rest and publish it. Loading it again changes nothing.")
        {
            folder, limit, encoding, comma, noWait, confirm, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var observation = Observation.Of(parsed);
            return await RunAsync(
                parsed.GetRequiredValue(folder), parsed.GetValue(limit),
                new(parsed.GetValue(encoding), Delimiter: null, parsed.GetValue(comma)), observation,
                parsed.GetValue(noWait), parsed.GetValue(confirm), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    public static Option<RejectLimit> LimitOption() => new("--max-rejects")
    {
        Description = "Rows of one file that may be refused before nothing is published: a share such as 1% or a count such as 20.",
        HelpName = "1%",
        DefaultValueFactory = _ => RejectLimit.Default,
        CustomParser = ReadLimit,
    };

    public static Option<TextEncoding?> EncodingOption() => new("--encoding")
    {
        Description = "How the CSV files are written: utf-8, utf-16 or gb18030. By default found out, file by file, and said.",
        HelpName = "gb18030",
        CustomParser = ReadEncoding,
    };

    public static Option<bool> DecimalCommaOption() => new("--decimal-comma") { Description = "Numbers of the CSV files are written 1234,5." };

    private static async Task<int> RunAsync(
        string folder, RejectLimit limit, ReadOptions options, Observation observation, bool isHasty, bool areDeletesConfirmed, bool isJson, CancellationToken cancellationToken)
    {
        var early = EarlyHashes.Begin(folder, options, cancellationToken);
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.MigrateAsync(database, cancellationToken);
        var report = await LoadProgress.WatchAsync(
            isJson, observation,
            progress => new Loader(database, TimeProvider.System, progress)
                { WaitsForOthers = !isHasty, ConfirmsDeletes = areDeletesConfirmed, Early = early }.LoadAsync(folder, limit, options, cancellationToken));
        observation.Note([.. report.Warnings, .. report.Doubts.Select(doubt => doubt.ToString())]);
        if (isJson)
            Json.Print(report);
        else
            LoadText.Print(report);
        if (report.Message is not null && observation.Format == LogFormat.Quiet)
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

    private static TextEncoding? ReadEncoding(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var encoding = TextEncoding.Named.FirstOrDefault(known => known.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (encoding is null)
            result.AddError($"--encoding: '{text}' is no known encoding (expected {string.Join(", ", TextEncoding.Named.Select(known => known.Name))}).");
        return encoding;
    }
}
