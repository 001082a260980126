using System.Data;
using Npgsql;

namespace Warehouse;

/// <summary>Statements that all see one moment of the warehouse.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    public static async Task<Snapshot> OpenAsync(Database database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var connection = await database.ConnectAsync(cancellationToken);
        return new(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken));
    }

    /// <inheritdoc cref="Database.QueryAsync"/>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string path, object? parameters, CancellationToken cancellationToken) =>
        _connection.QueryAsync<T>(path, parameters, _transaction, cancellationToken);

    /// <inheritdoc cref="Database.FirstAsync"/>
    public Task<T?> FirstAsync<T>(string path, object? parameters, CancellationToken cancellationToken) =>
        _connection.FirstAsync<T>(path, parameters, _transaction, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
