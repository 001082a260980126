using Npgsql;
using Warehouse;

namespace Benchmarks;

/// <summary>A private server whose marts hold a number of accounts, 24 months and three products, filled past the loader.</summary>
internal sealed class PanelWorld : IAsyncDisposable
{
    // What is measured is reading: how safely the server writes says nothing about it.
    private static readonly Dictionary<string, string> Settings = new() { ["fsync"] = "off", ["synchronous_commit"] = "off" };

    private readonly string _place;
    private readonly LocalPostgres _server;

    private PanelWorld(string place, LocalPostgres server, Database database, int accounts) =>
        (_place, _server, Database, Accounts, Clock) = (place, server, database, accounts, ServerClock.Of(new ServerHome(Path.Combine(place, "home")).Data));

    public Database Database { get; }

    public int Accounts { get; }

    public ServerClock Clock { get; }

    public string Folder => _place;

    public static async Task<PanelWorld> CreateAsync(int accounts)
    {
        var place = Directory.CreateTempSubdirectory("bench-").FullName;
        File.SetUnixFileMode(place, (UnixFileMode)0b111_101_101);
        var server = new LocalPostgres(new ServerHome(Directory.CreateDirectory(Path.Combine(place, "home")).FullName), Settings);
        var database = Database.Connect(await server.StartAsync("company", CancellationToken.None));
        await Migrator.MigrateAsync(database, CancellationToken.None);
        var world = new PanelWorld(place, server, database, accounts);
        await world.RunAsync("panel.sql");
        return world;
    }

    /// <summary>One in five hundred sums changes; what a load of such a delivery leaves behind.</summary>
    public Task IncrementAsync() => RunAsync("increment.sql");

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _server.StopAsync(CancellationToken.None);
        Directory.Delete(_place, recursive: true);
    }

    private async Task RunAsync(string file)
    {
        await using var connection = await Database.ConnectAsync(CancellationToken.None);
        await using var setting = new NpgsqlCommand($"select set_config('bench.accounts', '{Accounts}', false)", connection);
        await setting.ExecuteScalarAsync();
        await using var fill = new NpgsqlCommand(await Programs.TextAsync(file), connection);
        await fill.ExecuteNonQueryAsync();
    }
}
