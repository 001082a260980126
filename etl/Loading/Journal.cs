using System.Reflection;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>The record of loads in ops; that a load failed is committed apart from what it loaded.</summary>
public sealed class Journal(Database database)
{
    private const int Attempts = 5;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private static readonly string Version =
        typeof(Journal).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Loads still marked as running under the lock of loads were killed.</summary>
    public Task FailInterruptedAsync(CancellationToken cancellationToken) =>
        database.ExecuteAsync("queries/loads/fail_interrupted", null, cancellationToken);

    /// <param name="folder">What is loaded.</param>
    /// <param name="kind">load, or replay.</param>
    /// <param name="cancellationToken">Stops before the load is written down.</param>
    public Task<long> StartAsync(string folder, string kind, CancellationToken cancellationToken) =>
        database.FirstAsync<long>("queries/loads/start", new { folder, kind, programVersion = Version }, cancellationToken);

    /// <summary>Fingerprint of the newest load that left the warehouse as its files say.</summary>
    public Task<string?> LastFingerprintAsync(CancellationToken cancellationToken) =>
        database.FirstAsync<string>("queries/loads/last_fingerprint", null, cancellationToken);

    public Task<IReadOnlyList<FileCount>> FilesOfAsync(string fingerprint, CancellationToken cancellationToken) =>
        database.QueryAsync<FileCount>("queries/loads/files_of_fingerprint", new { fingerprint }, cancellationToken);

    public Task<IReadOnlyList<string>> DeliveredEntitiesAsync(CancellationToken cancellationToken) =>
        database.QueryAsync<string>("queries/loads/delivered_entities", null, cancellationToken);

    public Task<long> DataVersionAsync(CancellationToken cancellationToken) =>
        database.FirstAsync<long>("queries/loads/data_version", null, cancellationToken);

    public async Task FinishAsync(long loadId, LoadState state, string? fingerprint, string? message, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await FinishAsync(connection, null, loadId, state, fingerprint, message, cancellationToken);
    }

    /// <summary>Whether a load was published whose connection broke while it was being committed. When it was not, it never will be.</summary>
    /// <exception cref="WarehouseException">The warehouse cannot be asked.</exception>
    public async Task<bool> IsPublishedAfterAllAsync(long loadId, NpgsqlException lost)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Waits for the lost session, should it still be committing, and takes back nothing it published.
                await FinishAsync(loadId, LoadState.Failed, null, Explanation.Of(lost), CancellationToken.None);
                return await database.FirstAsync<string>("queries/loads/state", new { loadId }, CancellationToken.None) is not "failed";
            }
            catch (NpgsqlException) when (attempt < Attempts)
            {
                database.Source.Clear();
                await Task.Delay(BetweenAttempts);
            }
            catch (NpgsqlException gone)
            {
                throw new WarehouseException(
                    FormattableString.Invariant($"The connection to the warehouse was lost while load {loadId} was being published ({lost.Message}), ") +
                    "and the warehouse cannot be asked whether it was. Load the folder again when it is back: what is published already changes nothing.",
                    gone);
            }
        }
    }

    /// <summary>Writes down that a load failed, if the server can be reached; if not, the next load does.</summary>
    public async Task TryRecordFailureAsync(long loadId, Exception error)
    {
        var message = Explanation.Of(error) ?? error.Message;
        try
        {
            await FinishAsync(loadId, LoadState.Failed, null, message, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // Connections kept from before the fault may be dead, and the server alive.
            database.Source.Clear();
            await TryFinishAsync(loadId, message);
        }
    }

    /// <summary>Keeps what was counted and refused of a load that is not published.</summary>
    public async Task RefuseAsync(long loadId, string fingerprint, string message, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RecordFilesAsync(connection, transaction, loadId, isPublished: false, cancellationToken);
        await FinishAsync(connection, transaction, loadId, LoadState.Failed, fingerprint, message, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task TryFinishAsync(long loadId, string message)
    {
        try
        {
            await FinishAsync(loadId, LoadState.Failed, null, message, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The server is gone; the next load marks this one as failed.
        }
    }

    /// <summary>Keeps counts, rejects and warnings of a load within its own transaction.</summary>
    public static async Task RecordFilesAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, long loadId, bool isPublished, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("queries/load/record_files", new { loadId, isPublished }, transaction, cancellationToken);
        await connection.ExecuteAsync("queries/load/record_rejects", new { loadId }, transaction, cancellationToken);
        if (!isPublished)
            return;
        await connection.ExecuteAsync("queries/load/record_warnings", new { loadId }, transaction, cancellationToken);
        await connection.ExecuteAsync("queries/load/resolve_retries", new { loadId }, transaction, cancellationToken);
        await connection.ExecuteAsync("queries/load/restate_retries", null, transaction, cancellationToken);
    }

    public static Task FinishAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction? transaction,
        long loadId,
        LoadState state,
        string? fingerprint,
        string? message,
        CancellationToken cancellationToken)
    {
        var ended = new { loadId, state = state.ToString().ToLowerInvariant(), fingerprint, message };
        return connection.ExecuteAsync("queries/loads/finish", ended, transaction, cancellationToken);
    }
}
