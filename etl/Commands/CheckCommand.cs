using System.CommandLine;
using Warehouse;

namespace Etl;

public static class CheckCommand
{
    public static Command Create()
    {
        var json = EtlCommands.JsonOption();
        var command = new Command("check", "Hold the warehouse to its promises; every check that finds rows is a fault.") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        var results = await Checks.RunAsync(database, cancellationToken);
        if (isJson)
            Json.Print(results);
        else
            Print(results);
        return results.All(result => result.IsHealthy) ? ExitCode.Done : ExitCode.BelowQuality;
    }

    private static void Print(IReadOnlyList<CheckResult> results)
    {
        foreach (var result in results)
        {
            Console.Out.WriteLine($"{(result.IsHealthy ? "ok    " : "FAULT ")}{result.Name}");
            foreach (var row in result.Offending)
                Console.Out.WriteLine("      " + row);
        }
    }
}
