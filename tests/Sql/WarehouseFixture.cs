using Npgsql;
using Warehouse;

[assembly: AssemblyFixture(typeof(Tests.WarehouseFixture))]

namespace Tests;

/// <summary>One private server for the whole run, in a folder of its own; each caller gets a fresh database.</summary>
public sealed class WarehouseFixture : IAsyncLifetime
{
    private const string Template = "migrated";

    // A test's data need not survive a power cut.
    private static readonly Dictionary<string, string> FastSettings = new()
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["shared_buffers"] = "256MB",
        ["max_connections"] = "200",
    };

    private readonly SemaphoreSlim _oneCopyAtATime = new(1);
    private int _databases;

    /// <summary>Set as <c>ANALYTICS_HOME</c> for programs a test starts.</summary>
    public string Home { get; } = TemporaryFolder.ForServer();

    public LocalPostgres Server => new(new ServerHome(Home), FastSettings);

    public async ValueTask InitializeAsync()
    {
        await using var template = Database.Connect(await Server.StartAsync(Template, CancellationToken.None));
        await Migrator.MigrateAsync(template, CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A new database with the current schema and no rows.</summary>
    public async Task<Database> CreateDatabaseAsync(CancellationToken cancellationToken) => Database.Connect(await CopyAsync(Template, cancellationToken));

    /// <summary>A new database with nothing in it, not even a schema.</summary>
    public async Task<Database> CreateEmptyDatabaseAsync(CancellationToken cancellationToken) => Database.Connect(await CopyAsync("template0", cancellationToken));

    /// <summary>A copy of another database of this server, which must have no open connection.</summary>
    public async Task<Database> CopyOfAsync(Database original, CancellationToken cancellationToken)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(original.ConnectionString));
        original.Source.Clear();
        return Database.Connect(await CopyAsync(new NpgsqlConnectionStringBuilder(original.ConnectionString).Database!, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Server.StopAsync(CancellationToken.None);
        Directory.Delete(Home, recursive: true);
        _oneCopyAtATime.Dispose();
    }

    private async Task<string> CopyAsync(string template, CancellationToken cancellationToken)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await _oneCopyAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var connection = new NpgsqlConnection(Server.ConnectionString("postgres"));
            await connection.OpenAsync(cancellationToken);
            await using var create = connection.CreateCommand();
            create.CommandText = $"create database {name} template {template}";
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            _oneCopyAtATime.Release();
        }

        return Server.ConnectionString(name);
    }
}
