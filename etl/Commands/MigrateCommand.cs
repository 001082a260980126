using System.CommandLine;
using Warehouse;

namespace Etl;

public static class MigrateCommand
{
    public static Command Create()
    {
        var json = EtlCommands.JsonOption();
        var command = new Command("migrate", "Bring the warehouse's schema up to date ('etl load' does so too).") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool isJson, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        var applied = await Migrator.MigrateAsync(database, cancellationToken);
        if (isJson)
            Json.Print(new { applied });
        else
            Console.Out.WriteLine(applied.Count == 0 ? "The schema is current." : "Applied " + string.Join(", ", applied) + ".");
        return ExitCode.Done;
    }
}
