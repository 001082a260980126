using Dapper;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>A private server that a test class may stop, crowd and fill.</summary>
public sealed class SmallServer : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["fsync"] = "off", ["shared_buffers"] = "32MB", ["max_connections"] = "10", ["superuser_reserved_connections"] = "0",
    };

    private readonly string home = TemporaryFolder.ForServer();
    private int databases;

    public string ConnectionString => Server.ConnectionString("postgres");

    /// <summary>Whom the server runs as, and who must own its files.</summary>
    public string User { get; } = Environment.UserName == "root" ? "postgres" : Environment.UserName;

    private LocalPostgres Server => new(new ServerHome(home), Settings);

    public async ValueTask InitializeAsync() => await StartAsync();

    public Task StartAsync() => Server.StartAsync("postgres", CancellationToken.None);

    public async Task StopAsync()
    {
        await Server.StopAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A new warehouse; its tables lie on the disk, where one is given.</summary>
    public async Task<Database> CreateDatabaseAsync(SmallDisk? disk, CancellationToken cancellationToken)
    {
        var name = $"small_{++databases}";
        if (disk is not null)
            await DoAsync($"create tablespace {name} location '{disk.Folder}'");
        await DoAsync($"create database {name} template template0{(disk is null ? "" : $" tablespace {name}")}");
        var database = Database.Connect(Server.ConnectionString(name));
        await Migrator.MigrateAsync(database, cancellationToken);
        return database;
    }

    public async Task DropAsync(Database database, SmallDisk disk)
    {
        Assert.NotNull(disk);
        NpgsqlConnection.ClearPool(new(database.ConnectionString));
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await DoAsync($"drop database {name} with (force)");
        await DoAsync($"drop tablespace {name}");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(home, recursive: true);
    }

    private async Task DoAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.ExecuteAsync(statement);
    }
}
