using System.Diagnostics;
using Warehouse;

namespace Tests;

/// <summary>The private server under other users than the one that runs the tests; the built etl program stands for every program.</summary>
public sealed class ServerUserTests : IDisposable
{
    private readonly string _folder = TemporaryFolder.ForServer();
    private readonly string _program;

    public ServerUserTests()
    {
        // A place every user can read, wherever the repository lies.
        _program = Path.Combine(_folder, "etl");
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Program("etl"))!))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Plain_user_starts_uses_and_stops_a_server()
    {
        var home = Path.Combine(_folder, "home");
        Directory.CreateDirectory(home);
        File.SetUnixFileMode(home, (UnixFileMode)0b111_111_111);

        Assert.Contains("migrations/001_schemas", (await RunAsPlainUserAsync(home, "migrate")).Output, StringComparison.Ordinal);
        Assert.StartsWith("running", (await RunAsPlainUserAsync(home, "server", "status")).Output, StringComparison.Ordinal);
        Assert.Equal("The private server is stopped.", (await RunAsPlainUserAsync(home, "server", "stop")).Output.Trim());
    }

    [Fact]
    public async Task Folder_the_server_may_not_enter_is_said_with_what_to_set()
    {
        var locked = Path.Combine(_folder, "locked");
        Directory.CreateDirectory(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var run = await RunAsPlainUserAsync(Path.Combine(locked, "home"), "migrate");

        // As root the folder belongs to root; otherwise it is this user's own and everything works.
        Assert.Equal(Environment.UserName == "root" ? 2 : 0, run.ExitCode);
        if (run.ExitCode == 0)
            await RunAsPlainUserAsync(Path.Combine(locked, "home"), "server", "stop");
        else
            Assert.Contains("Set ANALYTICS_HOME to a folder you may write to.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_home_gets_a_short_socket_folder()
    {
        var home = new ServerHome("/srv/" + new string('a', 120));

        Assert.StartsWith("/tmp/analytics-", home.Socket, StringComparison.Ordinal);
        Assert.True(home.Socket.Length < 84);
        Assert.Equal("/srv/short/postgres/run", new ServerHome("/srv/short").Socket);
    }

    private async Task<(int ExitCode, string Output)> RunAsPlainUserAsync(string home, params string[] arguments)
    {
        var start = new ProcessStartInfo(_program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment["ANALYTICS_HOME"] = home;
        foreach (var name in new[] { "ANALYTICS_WAREHOUSE", "ConnectionStrings__Warehouse", "ANALYTICS_DATABASE" })
            start.Environment.Remove(name);
        if (Environment.UserName == "root")
            start.UserName = "nobody";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
