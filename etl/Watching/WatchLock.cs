using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>One watcher at a time for a warehouse. The lock belongs to a connection, so a killed program lets go of it.</summary>
public sealed class WatchLock(Database database) : IAsyncDisposable
{
    private NpgsqlConnection? connection;

    /// <summary>Takes the lock, or makes sure that it is still held: a server that was restarted has forgotten it.</summary>
    /// <exception cref="WarehouseException">Another watcher has it.</exception>
    public async Task HoldAsync(CancellationToken cancellationToken)
    {
        if (connection is not null && await IsHeldAsync(cancellationToken))
            return;
        if (connection is not null)
            await connection.DisposeAsync();
        connection = await database.ConnectAsync(cancellationToken);
        if (!await connection.FirstAsync<bool>("queries/jobs/try_watch", null, null, cancellationToken))
            throw new WarehouseException(
                "Another watcher is at work on this warehouse (expected one at a time). Stop that one, or drop the files into the folder it watches.");
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is null)
            return;
        // Closed for good: the pool would keep the session, and the lock with it.
        NpgsqlConnection.ClearPool(connection);
        await connection.DisposeAsync();
    }

    private async Task<bool> IsHeldAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await connection!.FirstAsync<bool>("queries/jobs/holds_watch", null, null, cancellationToken);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
