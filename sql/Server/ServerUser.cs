using System.Diagnostics;

namespace Warehouse;

/// <summary>The user the private server runs as: the caller, or <c>postgres</c> when the caller is root, as whom PostgreSQL refuses to run.</summary>
internal sealed record ServerUser(string Name, bool IsCaller)
{
    public static ServerUser ForCaller()
    {
        if (Environment.UserName != "root")
            return new ServerUser(Environment.UserName, IsCaller: true);
        if (!File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)))
            throw new WarehouseException(
                "Started as root, the private server runs as the user 'postgres', which does not exist. " +
                "Install PostgreSQL from the system's packages (Debian, Ubuntu: apt-get install postgresql), or start as a plain user.");
        return new ServerUser("postgres", IsCaller: false);
    }

    /// <summary>Makes a folder only this user can enter.</summary>
    public async Task MakePrivateFolderAsync(string folder, CancellationToken cancellationToken)
    {
        string[] owner = IsCaller ? [] : ["-o", Name];
        if (!Directory.Exists(folder))
            await RunAsync(new ProcessStartInfo("install", ["-d", "-m", "700", .. owner, folder]), cancellationToken);
    }

    /// <summary>Runs a program as this user from <c>/</c>, a folder every user can enter.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="WarehouseException">It ended with another code than 0.</exception>
    public Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };
        if (!IsCaller)
            start.UserName = Name;
        return RunAsync(start, cancellationToken);
    }

    private static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new WarehouseException($"{Path.GetFileName(start.FileName)} ended with code {process.ExitCode}: {Complaint(await errors, await output)}");
        return await output;
    }

    // PostgreSQL's programs say what went wrong in lines with "error:"; pg_ctl says it on its last line.
    private static string Complaint(string errors, string output)
    {
        var lines = $"{output}\n{errors}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error:", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? "it said nothing.";
    }
}
