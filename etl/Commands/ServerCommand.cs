using System.CommandLine;
using Warehouse;

namespace Etl;

public static class ServerCommand
{
    public static Command Create()
    {
        var json = EtlCommands.JsonOption();
        var status = new Command("status", "Whether the private server runs, where, and with which data.") { json };
        status.SetAction((parsed, cancellationToken) => StatusAsync(parsed.GetValue(json), cancellationToken));
        var stop = new Command("stop", "Stop the private server; the next command starts it again.") { json };
        stop.SetAction((parsed, cancellationToken) => StopAsync(parsed.GetValue(json), cancellationToken));
        return new Command("server", "The private PostgreSQL the programs run when no connection string is given.") { status, stop };
    }

    private static async Task<int> StatusAsync(bool isJson, CancellationToken cancellationToken)
    {
        var status = await LocalPostgres.Default().StatusAsync(cancellationToken);
        if (isJson)
            Json.Print(status);
        else
            Print(status);
        return ExitCode.Done;
    }

    private static void Print(ServerStatus status)
    {
        var process = status.ProcessId is { } id ? $", process {id}, PostgreSQL {status.Major}" : "";
        Console.Out.WriteLine($"{status.State}{process}; data in {status.Home}; log {status.Log}");
    }

    private static async Task<int> StopAsync(bool isJson, CancellationToken cancellationToken)
    {
        await LocalPostgres.Default().StopAsync(cancellationToken);
        if (isJson)
            Json.Print(await LocalPostgres.Default().StatusAsync(cancellationToken));
        else
            Console.Out.WriteLine("The private server is stopped.");
        return ExitCode.Done;
    }
}
