using Dapper;
using Etl;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>Faults of the warehouse and of the private server that no other test causes, each with what it says.</summary>
public sealed class ServerErrorTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("53200", "The warehouse has no memory left (M); nothing was published. Lower its work_mem or give it more memory, and load again.")]
    [InlineData("53400", "The warehouse reached a limit of its settings (M); nothing was published. Raise that setting and load again.")]
    [InlineData("53300", "The warehouse takes no more connections (M); nothing was published. Load again later, or raise its max_connections.")]
    [InlineData("42501", "The warehouse does not let this user write (M); nothing was published. Connect as its owner.")]
    [InlineData("55P03", "Another session holds a lock this one needs (M); nothing was changed. Run this again when that session has ended.")]
    [InlineData("57P01", "The warehouse ended the connection (M); nothing was published. Load again when it is back.")]
    [InlineData("58030", "The warehouse cannot use its files (M); nothing was published. Look into its log, and load again when it is well.")]
    public void Refusal_of_the_server_says_what_to_do(string sqlState, string message) =>
        Assert.Equal(message, Explanation.Of(new PostgresException("M", "ERROR", "ERROR", sqlState)));

    [Fact]
    public void Connection_string_that_is_none_says_what_one_looks_like() => Said(
        "The connection string of the warehouse cannot be read: * Expected 'Host=…;Database=…;Username=…;Password=…'.",
        Assert.Throws<WarehouseException>(() => Database.Connect("Nonsense=1")));

    [Fact]
    public async Task Server_that_cannot_be_reached_is_named()
    {
        await using var nowhere = Database.Connect("Host=127.0.0.1;Port=1;Database=d;Username=u");

        var (exitCode, _, error) = await EtlProgram.RunAsync(nowhere, "status");

        Assert.Equal(2, exitCode);
        Assert.True(Wording.Matches(
            "The warehouse at 127.0.0.1:1, database 'd', cannot be reached: * Check ConnectionStrings__Warehouse or ANALYTICS_WAREHOUSE, or unset both to use the private server.\n",
            error), error);
    }

    [Fact]
    public async Task Older_schema_says_what_to_run()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        await using var connection = await database.ConnectAsync(Cancel);
        await connection.ExecuteAsync("delete from ops.migration where name = (select max(name) from ops.migration)");

        Said(
            "The warehouse has an older schema than this program: run 'etl migrate'.",
            await Assert.ThrowsAsync<WarehouseException>(() => Migrator.RequireCurrentAsync(database, Cancel)));
    }

    [Fact]
    public async Task Place_that_cannot_hold_the_private_server_says_what_to_set()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");
        Directory.CreateDirectory(Path.Combine(folder.Path, "locked", "server.lock"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "full", "postgres", "data", "something"));

        await SaidAsync($"The warehouse's folder {file}/home cannot be made: * Set ANALYTICS_HOME to a folder you may write to.", Path.Combine(file, "home"));
        await SaidAsync(
            $"{folder.Path}/locked/server.lock cannot be locked: * Another program may be starting the server; try again, or set ANALYTICS_HOME.",
            Path.Combine(folder.Path, "locked"));
        await SaidAsync(
            $"The folder {folder.Path}/full/postgres/data holds files but no PostgreSQL data (PG_VERSION is missing). Move it away and start again.",
            Path.Combine(folder.Path, "full"));
    }

    [Fact]
    public async Task Private_server_that_does_not_start_tells_its_last_words()
    {
        var home = TemporaryFolder.ForServer();

        await SaidAsync(
            $"The private PostgreSQL server did not start: *work_mem*nonsense* Its log is {home}/postgres/server.log.", home, new() { ["work_mem"] = "nonsense" });
        Directory.Delete(home, recursive: true);
    }

    // Root's server runs as postgres, who cannot enter a folder of mode 700; anyone else's folder is closed to its owner.
    [Fact]
    public async Task Data_folder_the_servers_user_cannot_make_says_what_to_set()
    {
        using var folder = new TemporaryFolder();
        var cluster = Directory.CreateDirectory(Path.Combine(folder.Path, "postgres"));
        Directory.CreateDirectory(Path.Combine(cluster.FullName, "run"));
        File.SetUnixFileMode(cluster.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await SaidAsync(
            $"PostgreSQL could not make its data folder {folder.Path}/postgres/data: *. The user '*' must be able to enter every folder above it; " +
            "set ANALYTICS_HOME to a place that allows it.",
            folder.Path);
        File.SetUnixFileMode(cluster.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task SaidAsync(string message, string home, Dictionary<string, string>? settings = null) =>
        Said(message, await Assert.ThrowsAsync<WarehouseException>(() => new LocalPostgres(new ServerHome(home), settings).StartAsync("x", Cancel)));

    private static void Said(string message, Exception error) => Assert.True(Wording.Matches(message, error.Message), error.Message);
}
