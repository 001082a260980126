using System.CommandLine;
using Warehouse;

namespace Etl;

public static class RejectsCommand
{
    public static Command Create()
    {
        var load = new Option<long?>("--load") { Description = "Only those of one load." };
        var rule = new Option<string?>("--rule") { Description = "Only those of one rule, such as unknown_doctor." };
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 50 };
        var json = EtlCommands.JsonOption();
        var command = new Command("rejects", "The rows that were refused: where, what was found, what was expected.") { load, rule, limit, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(load), parsed.GetValue(rule), parsed.GetValue(limit), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(long? loadId, string? rule, int limit, bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        var rows = await database.QueryAsync<RejectedRow>("queries/loads/rejects", new { loadId, rule, limit }, cancellationToken);
        if (isJson)
            Json.Print(rows);
        else
            Print(rows);
        return ExitCode.Done;
    }

    private static void Print(IReadOnlyList<RejectedRow> rows)
    {
        foreach (var row in rows)
            Console.Out.WriteLine(row.Reason);
        if (rows.Count == 0)
            Console.Out.WriteLine("No rejected rows.");
    }
}
