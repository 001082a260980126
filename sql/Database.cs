using Dapper;
using Npgsql;

namespace Warehouse;

/// <summary>The one door to PostgreSQL: a pooled data source and the embedded statements.</summary>
public sealed class Database : IAsyncDisposable
{
    private const int ConnectAttempts = 20;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new DateOnlyHandler());
    }

    private Database(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.ApplicationName ??= AppDomain.CurrentDomain.FriendlyName;
        // A load's merge may take minutes; cancellation, not a timeout, ends it.
        settings.CommandTimeout = 0;
        ConnectionString = settings.ConnectionString;
        Source = NpgsqlDataSource.Create(settings);
    }

    public NpgsqlDataSource Source { get; }

    public string ConnectionString { get; }

    /// <summary>
    /// Opens <c>ConnectionStrings__Warehouse</c>, else <c>ANALYTICS_WAREHOUSE</c>, else the private server (started on demand)
    /// with the database <c>ANALYTICS_DATABASE</c>, by default <c>analytics</c>.
    /// </summary>
    /// <exception cref="WarehouseException">No server can be reached or started; the message says what to do.</exception>
    public static async Task<Database> OpenAsync(CancellationToken cancellationToken = default)
    {
        var given = Variable("ConnectionStrings__Warehouse") ?? Variable("ANALYTICS_WAREHOUSE");
        if (given is null)
            return Connect(await LocalPostgres.Default().StartAsync(Variable("ANALYTICS_DATABASE") ?? "analytics", cancellationToken));

        var database = Connect(given);
        await database.RequireReachableAsync(cancellationToken);
        return database;
    }

    /// <summary>A database by its connection string; connects when first used.</summary>
    /// <exception cref="WarehouseException">The string is not a PostgreSQL connection string.</exception>
    public static Database Connect(string connectionString)
    {
        try
        {
            return new Database(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new WarehouseException(
                $"The connection string of the warehouse cannot be read: {error.Message} Expected 'Host=…;Database=…;Username=…;Password=…'.", error);
        }
    }

    /// <summary>An open connection. While the server is starting, or takes no more connections, it is asked again for some seconds.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Source.OpenConnectionAsync(cancellationToken);
            }
            catch (PostgresException error) when (attempt < ConnectAttempts && IsBusy(error))
            {
                await Task.Delay(BetweenAttempts, cancellationToken);
            }
        }
    }

    /// <summary>All rows of the statement at <paramref name="path"/>, such as <c>queries/loads/recent</c>.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string path, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        return await connection.QueryAsync<T>(path, parameters, null, cancellationToken);
    }

    /// <summary>The first row, or the default value when there is none.</summary>
    public async Task<T?> FirstAsync<T>(string path, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        return await connection.FirstAsync<T>(path, parameters, null, cancellationToken);
    }

    /// <summary>Runs the statement; gives the number of rows written.</summary>
    public async Task<int> ExecuteAsync(string path, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        return await connection.ExecuteAsync(path, parameters, null, cancellationToken);
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    // Nothing was sent yet, so asking again repeats nothing.
    private static bool IsBusy(PostgresException error) => error.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections;

    private async Task RequireReachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
        }
        catch (NpgsqlException error)
        {
            var address = new NpgsqlConnectionStringBuilder(ConnectionString);
            throw new WarehouseException(
                $"The warehouse at {address.Host}:{address.Port}, database '{address.Database}', cannot be reached: {error.Message} " +
                "Check ConnectionStrings__Warehouse or ANALYTICS_WAREHOUSE, or unset both to use the private server.", error);
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
