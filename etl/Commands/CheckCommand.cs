using System.CommandLine;
using System.Globalization;
using Warehouse;

namespace Etl;

public static class CheckCommand
{
    public static Command Create()
    {
        var checksums = new Option<bool>("--checksums")
        {
            Description = "Instead, print rows and SHA-256 of every mart: equal where two warehouses hold the same data, however they arrived.",
        };
        var json = EtlCommands.JsonOption();
        var command = new Command("check", "Hold the warehouse to its promises; every check that finds rows is a fault.") { checksums, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(checksums), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool isSums, bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        return isSums ? await SumAsync(database, isJson, cancellationToken) : await CheckAsync(database, isJson, cancellationToken);
    }

    private static async Task<int> SumAsync(Database database, bool isJson, CancellationToken cancellationToken)
    {
        var sums = await MartChecksum.AllAsync(database, cancellationToken);
        if (isJson)
            Json.Print(sums);
        else
            foreach (var sum in sums)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum.Sha256}  {sum.Mart} ({sum.Rows:N0} rows)"));
        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(Database database, bool isJson, CancellationToken cancellationToken)
    {
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
