using System.Diagnostics;
using Warehouse;

namespace Tests;

/// <summary>The built `etl`, run as a person runs it.</summary>
public static class EtlProgram
{
    public static Process Start(Database database, params string[] arguments)
    {
        // Whoever runs the tests in the background has them ignore Ctrl-C, and programs inherit that.
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal=INT", Repository.Program("etl"), .. arguments])
            : new ProcessStartInfo(Repository.Program("etl"), arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["ConnectionStrings__Warehouse"] = database.ConnectionString;
        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(Database database, params string[] arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var process = Start(database, arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output, await error);
    }
}
