using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>Servers of their own: these tests start, kill and spoil them.</summary>
public sealed class LocalPostgresTests : IAsyncLifetime
{
    private readonly ServerHome _home = new(TemporaryFolder.ForServer());
    private LocalPostgres Server => new(_home, new Dictionary<string, string> { ["fsync"] = "off", ["shared_buffers"] = "32MB" });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Server.StopAsync(CancellationToken.None);
        Directory.Delete(_home.Folder, recursive: true);
    }

    [Fact]
    public async Task Two_programs_starting_at_once_share_one_server()
    {
        var strings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Server.StartAsync("shared", Cancel))));

        Assert.Single(strings.Distinct());
        Assert.Equal("running", (await Server.StatusAsync(Cancel)).State);
        Assert.Equal("one", await AskAsync(strings[0], "select 'one'"));
    }

    [Fact]
    public async Task Rows_survive_a_stop_and_a_second_start()
    {
        var connectionString = await Server.StartAsync("kept", Cancel);
        await AskAsync(connectionString, "create table kept (n int); insert into kept values (42); select ''");
        NpgsqlConnection.ClearAllPools();

        Assert.True(await Server.StopAsync(Cancel));
        Assert.Equal("stopped", (await Server.StatusAsync(Cancel)).State);
        await Server.StartAsync("kept", Cancel);

        Assert.Equal("42", await AskAsync(connectionString, "select n::text from kept"));
    }

    [Fact]
    public async Task Killed_server_is_started_again_over_its_pid_file()
    {
        var connectionString = await Server.StartAsync("kept", Cancel);
        NpgsqlConnection.ClearAllPools();
        var killed = (await Server.StatusAsync(Cancel)).ProcessId!.Value;
        using var process = Process.GetProcessById(killed);
        process.Kill();
        await process.WaitForExitAsync(Cancel);
        Assert.True(File.Exists(_home.PidFile));

        await Server.StartAsync("kept", Cancel);

        Assert.NotEqual(killed, (await Server.StatusAsync(Cancel)).ProcessId);
        Assert.Equal("one", await AskAsync(connectionString, "select 'one'"));
    }

    [Fact]
    public async Task Pid_file_naming_another_living_process_is_no_obstacle()
    {
        await Server.StartAsync("kept", Cancel);
        NpgsqlConnection.ClearAllPools();
        await Server.StopAsync(Cancel);
        // A restarted machine gives the old number to something else: here, to this test.
        await File.WriteAllTextAsync(_home.PidFile, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n{_home.Data}\n0\n5432\n{_home.Socket}\n\n"), Cancel);

        await Server.StartAsync("kept", Cancel);

        Assert.Equal("running", (await Server.StatusAsync(Cancel)).State);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_refused_with_what_to_install()
    {
        Directory.CreateDirectory(_home.Data);
        await File.WriteAllTextAsync(Path.Combine(_home.Data, "PG_VERSION"), "12\n", Cancel);

        var error = await Assert.ThrowsAsync<WarehouseException>(() => Server.StartAsync("old", Cancel));

        Assert.StartsWith($"The data folder {_home.Data} was made by PostgreSQL 12, and only that major version opens it", error.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql-12", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(") or name its programs in PG_BIN; or move the folder away and load the files again.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_role_is_not_let_in()
    {
        var mine = new NpgsqlConnectionStringBuilder(await Server.StartAsync("kept", Cancel)) { Username = "postgres" };

        await Assert.ThrowsAsync<PostgresException>(() => AskAsync(mine.ConnectionString, "select 'one'"));
    }

    private static async Task<string> AskAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(statement, connection);
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
