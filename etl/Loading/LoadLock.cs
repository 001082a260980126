using System.Data;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>One load at a time. The lock belongs to the connection, so a killed program lets go of it.</summary>
public static class LoadLock
{
    public static LoadStep Waiting { get; } = new("another load is running; waiting for it to end");

    /// <exception cref="WarehouseException">Another load is running and this one shall not wait.</exception>
    public static async Task TakeAsync(NpgsqlConnection connection, IProgress<LoadStep> progress, bool isWaiting, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("queries/loads/prepare_session", null, null, cancellationToken);
        if (await connection.FirstAsync<bool>("queries/loads/try_lock", null, null, cancellationToken))
            return;
        if (!isWaiting)
            throw new WarehouseException(
                "Another load is running ('etl status' shows it), and --no-wait says not to wait for it; nothing was loaded. " +
                "Load again when it has ended, or leave --no-wait out.");
        progress.Report(Waiting);
        await connection.ExecuteAsync("queries/loads/wait_lock", null, null, cancellationToken);
    }

    public static async Task ReleaseAsync(NpgsqlConnection connection)
    {
        if (connection.State == ConnectionState.Open)
            await connection.ExecuteAsync("queries/loads/unlock", null, null, CancellationToken.None);
    }
}
