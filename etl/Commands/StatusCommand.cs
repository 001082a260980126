using System.CommandLine;
using System.Globalization;
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
            await database.QueryAsync<RejectCount>("queries/loads/rejects_by_rule", null, cancellationToken),
            await database.QueryAsync<LoadStatus>("queries/loads/recent", new { limit = 10 }, cancellationToken));
        if (isJson)
            Json.Print(status);
        else
            Print(status);
        return ExitCode.Done;
    }

    private static void Print(WarehouseStatus status)
    {
        Line($"Data version {status.DataVersion}");
        foreach (var source in status.Sources)
            Line($"{source.Source,-14} {source.FirstDay:yyyy-MM-dd} to {source.DataThrough:yyyy-MM-dd}, by {source.Grain}, closed through {Month(source.LastClosed)}");
        if (status.Closed is { } closed)
            Line($"last closed month {Month(closed.LastClosed)}{(closed.HeldBackBy.Length == 0 ? "" : ", held back by " + closed.HeldBackBy)}");
        foreach (var load in status.Loads)
        {
            Line($"load {load.LoadId,-5} {load.State,-10} {load.StartedAt.ToLocalTime():yyyy-MM-dd HH:mm}  {load.Message ?? load.Folder}");
            Line($"  {load.Read,12:N0} read {load.Loaded,12:N0} loaded {load.Rejected,8:N0} rejected");
        }

        foreach (var count in status.Rejects)
            Line($"rejects {count.Entity} {count.Rule}: {count.Rows:N0}");
    }

    private static string Month(DateOnly? month) => month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "none";

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
