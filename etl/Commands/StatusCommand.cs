using System.CommandLine;
using Warehouse;

namespace Etl;

public static class StatusCommand
{
    public static Command Create()
    {
        var json = EtlCommands.JsonOption();
        var command = new Command("status", "The newest loads, how far each source reaches, and the rows waiting among the rejects.") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        var status = new WarehouseStatus(
            await database.FirstAsync<long>("queries/loads/data_version", null, cancellationToken),
            await database.FirstAsync<ClosedMonth>("queries/loads/closed_month", null, cancellationToken),
            await database.QueryAsync<SourceStatus>("queries/loads/sources", null, cancellationToken),
            await database.QueryAsync<RunningLoad>("queries/loads/running", null, cancellationToken),
            await database.FirstAsync<bool>("queries/jobs/is_watched", null, cancellationToken),
            await database.FirstAsync<long>("queries/jobs/waiting", null, cancellationToken),
            await database.QueryAsync<RejectCount>("queries/loads/rejects_by_rule", null, cancellationToken),
            await database.QueryAsync<LoadStatus>("queries/loads/recent", new { limit = 10 }, cancellationToken));
        if (isJson)
            Json.Print(status);
        else
            StatusText.Print(status);
        return ExitCode.Done;
    }
}
