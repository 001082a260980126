using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Publishes what is staged and judged, with its counts, rejects and warnings, within one transaction.</summary>
public sealed class Publication(NpgsqlConnection connection, Journal journal, TimeProvider clock, IProgress<LoadStep> progress)
{
    private const int Attempts = 3;

    /// <summary>Snapshots the load declares; null where it declares none.</summary>
    public Snapshots? Snapshots { get; init; }

    /// <summary>What is staged, as counted so far.</summary>
    public async Task<LoadReport> ReportAsync(
        NpgsqlTransaction? transaction, long loadId, IReadOnlyList<string> warnings, CancellationToken cancellationToken)
    {
        var files = await connection.QueryAsync<FileCount>("queries/load/file_counts", null, transaction, cancellationToken);
        var doubts = await connection.QueryAsync<WarningCount>("queries/load/warning_counts", null, transaction, cancellationToken);
        return new(loadId, LoadState.Failed, 0, await journal.DataVersionAsync(cancellationToken), files, warnings) { Doubts = doubts };
    }

    // What was judged stays staged: a transaction the server gave up for another's sake can be tried again.
    public async Task<LoadReport> RunAsync(Staging staging, LoadReport judged, string? fingerprint, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(staging, judged, fingerprint, cancellationToken);
            }
            catch (PostgresException error) when (IsWorthAnotherTry(error) && attempt < Attempts)
            {
                progress.Report(new($"trying to publish again: {error.MessageText}"));
            }
        }
    }

    private static bool IsWorthAnotherTry(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    private async Task<LoadReport> RunOnceAsync(Staging staging, LoadReport judged, string? fingerprint, CancellationToken cancellationToken)
    {
        var loadId = judged.LoadId;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await new Merge(connection, transaction, staging, loadId, BusinessDay.Today(clock), progress).RunAsync(cancellationToken);
        if (Snapshots is not null)
            await Snapshots.ResolveAsync(transaction, loadId, cancellationToken);
        await Journal.RecordFilesAsync(connection, transaction, loadId, isPublished: true, cancellationToken);
        var report = await ReportAsync(transaction, loadId, judged.Warnings, cancellationToken);
        report = report with { State = report.Written == 0 ? LoadState.Unchanged : LoadState.Published };
        await Journal.FinishAsync(connection, transaction, loadId, report.State, fingerprint, null, cancellationToken);
        if (report.State == LoadState.Published)
        {
            await connection.ExecuteAsync("queries/loads/notify_published", new { loadId }, transaction, cancellationToken);
            report = report with { DataVersion = loadId };
        }

        progress.Report(new("publishing"));
        await connection.ExecuteAsync("queries/loads/lock_publication", null, transaction, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await CommitAsync(transaction, loadId);
        return report;
    }

    // Not cancelled half-way, so that its outcome is known; where the connection breaks under it, the journal knows.
    private async Task CommitAsync(NpgsqlTransaction transaction, long loadId)
    {
        using var span = LoadTrace.Begin("publish");
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException lost) when (Explanation.IsLostConnection(lost))
        {
            if (!await journal.IsPublishedAfterAllAsync(loadId, lost))
                throw;
        }
    }
}
