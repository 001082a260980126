using System.Data;
using Npgsql;

namespace Warehouse;

/// <summary>Statements that all see one moment of the warehouse.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (Connection, Transaction) = (connection, transaction);

    public NpgsqlConnection Connection { get; }

    public NpgsqlTransaction Transaction { get; }

    public static async Task<Snapshot> OpenAsync(Database database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var connection = await database.ConnectAsync(cancellationToken);
        return new(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken));
    }

    /// <inheritdoc cref="Database.QueryAsync"/>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string path, object? parameters, CancellationToken cancellationToken) =>
        Connection.QueryAsync<T>(path, parameters, Transaction, cancellationToken);

    /// <inheritdoc cref="Database.FirstAsync"/>
    public Task<T?> FirstAsync<T>(string path, object? parameters, CancellationToken cancellationToken) =>
        Connection.FirstAsync<T>(path, parameters, Transaction, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
