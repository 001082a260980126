using System.CommandLine;
using Warehouse;

namespace Etl;

public static class ReplayCommand
{
    public static Command Create()
    {
        var rule = new Option<string?>("--rule") { Description = "Only rows rejected by one rule, such as unknown_doctor." };
        var mapping = new Option<string?>("--mapping") { Description = "Folder with a mapping.json that now translates what it did not.", HelpName = "DIR" };
        var comma = new Option<bool>("--decimal-comma") { Description = "Numbers of the rejected rows are written 1234,5." };
        var pending = new Option<bool>("--pending") { Description = "Carry out what was asked for on the /data page, and nothing else." };
        var json = EtlCommands.JsonOption();
        var command = new Command("replay", "Try rejected rows again, after reference data arrived or rules changed. What still fails keeps its reject.")
        {
            rule, mapping, comma, pending, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var observation = Observation.Of(parsed);
            var options = ReadOptions.Default with { HasDecimalComma = parsed.GetValue(comma) };
            var translations = parsed.GetValue(mapping) is { } folder ? Mapping(folder, options) : FolderMapping.None;
            return parsed.GetValue(pending)
                ? await PendingAsync(parsed.GetValue(json), cancellationToken)
                : await RunAsync(parsed.GetValue(rule), translations, options, observation, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static FolderMapping Mapping(string folder, ReadOptions options)
    {
        var mapping = FolderMapping.Of(folder, options);
        return mapping.Files.Count > 0 ? mapping : throw new InputException($"'{folder}' has no {FolderMapping.FileName} with files (expected one).");
    }

    private static async Task<int> RunAsync(
        string? rule, FolderMapping mapping, ReadOptions options, Observation observation, bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.MigrateAsync(database, cancellationToken);
        var load = await LoadProgress.WatchAsync(
            isJson, observation, progress => new Replay(database, TimeProvider.System, progress).RunAsync(rule, mapping, options, cancellationToken));
        var replayed = await ReplayReport.OfAsync(database, load, cancellationToken);
        if (isJson)
            Json.Print(replayed);
        else
            Print(replayed);
        return ExitCode.Done;
    }

    private static async Task<int> PendingAsync(bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.MigrateAsync(database, cancellationToken);
        var done = await new Jobs(database, TimeProvider.System, new Progress<LoadStep>()).RunPendingAsync(cancellationToken);
        if (isJson)
            Json.Print(done);
        else
            Console.Out.WriteLine(done.Count == 0 ? "Nothing was asked for." : string.Join('\n', done.Select(job => $"job {job.JobId}: {job.State}. {job.Message}")));
        return done.All(job => job.State == "done") ? ExitCode.Done : ExitCode.CannotRun;
    }

    private static void Print(ReplayReport replayed)
    {
        Console.Out.WriteLine(replayed.Sentence);
        foreach (var count in replayed.StillFailing)
            Console.Out.WriteLine(FormattableString.Invariant($"{count.Entity} {count.Rule}: {count.Rows:N0} rows still fail, such as: {count.Example}"));
    }
}
