using System.Data;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Loads a folder: hash, compare, stage, judge, merge, publish. Readers see all of it or nothing.</summary>
public sealed class Loader(Database database, TimeProvider clock, IProgress<LoadStep> progress)
{
    private const int PublishAttempts = 3;

    private readonly Journal journal = new(database);

    /// <summary>Whether a load waits for another one to end, or gives up at once.</summary>
    public bool WaitsForOthers { get; init; } = true;

    /// <exception cref="InputException">The folder cannot be read as it is; nothing is published.</exception>
    public async Task<LoadReport> LoadAsync(string path, RejectLimit limit, ReadOptions options, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var folder = InputFolder.Open(path, options);
        await using var connection = await database.ConnectAsync(cancellationToken);
        await LoadLock.TakeAsync(connection, progress, WaitsForOthers, cancellationToken);
        try
        {
            await journal.FailInterruptedAsync(cancellationToken);
            var report = await JournaledAsync(connection, folder, limit, cancellationToken);
            return report with { Seconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 3) };
        }
        finally
        {
            await LoadLock.ReleaseAsync(connection);
        }
    }

    private async Task<LoadReport> JournaledAsync(NpgsqlConnection connection, InputFolder folder, RejectLimit limit, CancellationToken cancellationToken)
    {
        var loadId = await journal.StartAsync(folder.Path, cancellationToken);
        var started = clock.GetTimestamp();
        using var span = LoadTrace.BeginLoad(loadId, folder.Path);
        try
        {
            var report = await LoadAsync(connection, loadId, folder, limit, cancellationToken);
            span.End(report, clock.GetElapsedTime(started));
            return report;
        }
        catch (Exception error)
        {
            // Caught only to be written down: the record of a failure outlives the transaction it ended.
            span.Fail(error, clock.GetElapsedTime(started));
            await journal.TryRecordFailureAsync(loadId, error);
            throw;
        }
    }

    private async Task<LoadReport> LoadAsync(
        NpgsqlConnection connection, long loadId, InputFolder folder, RejectLimit limit, CancellationToken cancellationToken)
    {
        var delivered = await journal.DeliveredEntitiesAsync(cancellationToken);
        RequireEntities(folder, delivered);
        var scans = folder.Files.Select(file => Scan(file, folder.Options, cancellationToken)).ToList();
        folder = folder with { Warnings = [.. folder.Warnings, .. scans.Select(scan => scan.Notice).OfType<string>()] };
        var fingerprint = Fingerprint.Of(scans, folder.Mapping);
        if (await journal.LastFingerprintAsync(cancellationToken) == fingerprint)
            return await UnchangedAsync(loadId, fingerprint, folder, cancellationToken);

        var staging = new Staging(database, connection, progress);
        await staging.FillAsync(scans, BusinessDay.Last(BusinessDay.Today(clock)), cancellationToken);
        var known = await new Validation(connection, staging, progress).RunAsync(folder, delivered, cancellationToken);
        folder = folder with { Warnings = [.. folder.Warnings, .. known] };
        var report = await ReportAsync(connection, null, loadId, folder, cancellationToken);
        report = Excess(report, limit) is { } excess
            ? await RefuseAsync(report, fingerprint, excess, cancellationToken)
            : await PublishAsync(connection, staging, report, fingerprint, folder, cancellationToken);
        // Published is published: what stays in staging when the connection is gone, the next load clears.
        if (connection.State == ConnectionState.Open)
            await staging.ClearAsync(CancellationToken.None);
        return report;
    }

    private static void RequireEntities(InputFolder folder, IReadOnlyList<string> held)
    {
        var missing = Contract.Entities
            .Where(entity => entity.IsRequired && !held.Contains(entity.Name) && !folder.Holds(entity))
            .Select(entity => entity.Name + ".csv")
            .ToList();
        if (missing.Count > 0)
            throw new InputException(
                $"'{folder.Path}' has no {string.Join(" and no ", missing)}, and no earlier load delivered it " +
                "(expected doctors.csv, products.csv, visits.csv and sales.csv in a first load).");
    }

    private FileScan Scan(InputFile file, ReadOptions options, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("check", file.Name);
        progress.Report(new($"checking {file.Name}"));
        var scan = FileScan.Of(file, file.Mapping?.Options ?? options, cancellationToken);
        using var records = Records.Open(scan);
        Header.Of(file.Entity, file.Name, records.Header);
        return scan with { Notice = records.Notice ?? scan.Shape.Guessed(file.Name, file.Mapping?.Options ?? options) };
    }

    private async Task<LoadReport> UnchangedAsync(long loadId, string fingerprint, InputFolder folder, CancellationToken cancellationToken)
    {
        var before = await journal.FilesOfAsync(fingerprint, cancellationToken);
        await journal.FinishAsync(loadId, LoadState.Unchanged, fingerprint, null, cancellationToken);
        var files = before.Select(file => file with { Loaded = 0, Unchanged = file.Loaded + file.Unchanged }).ToList();
        return new(loadId, LoadState.Unchanged, 0, await journal.DataVersionAsync(cancellationToken), files, folder.Warnings);
    }

    private async Task<LoadReport> ReportAsync(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, long loadId, InputFolder folder, CancellationToken cancellationToken)
    {
        var files = await connection.QueryAsync<FileCount>("queries/load/file_counts", null, transaction, cancellationToken);
        return new(loadId, LoadState.Failed, 0, await journal.DataVersionAsync(cancellationToken), files, folder.Warnings);
    }

    // Rows taken up again from earlier loads are no fault of this folder.
    private static string? Excess(LoadReport report, RejectLimit limit)
    {
        var file = report.Files.FirstOrDefault(file => file.Number > 0 && limit.IsExceeded(file.Rejected, file.Read));
        return file is null
            ? null
            : FormattableString.Invariant(
                $"{file.File}: {file.Rejected:N0} of {file.Read:N0} rows rejected, more than the limit of {limit}; nothing was published. ") +
                "See 'etl rejects', correct the file and load again, or raise --max-rejects.";
    }

    private async Task<LoadReport> RefuseAsync(LoadReport report, string fingerprint, string message, CancellationToken cancellationToken)
    {
        await journal.RefuseAsync(report.LoadId, fingerprint, message, cancellationToken);
        return report with { Message = message };
    }

    // What was judged stays staged: a transaction the server gave up for another's sake can be tried again.
    private async Task<LoadReport> PublishAsync(
        NpgsqlConnection connection, Staging staging, LoadReport judged, string fingerprint, InputFolder folder, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PublishOnceAsync(connection, staging, judged, fingerprint, folder, cancellationToken);
            }
            catch (PostgresException error) when (IsWorthAnotherTry(error) && attempt < PublishAttempts)
            {
                progress.Report(new($"trying to publish again: {error.MessageText}"));
            }
        }
    }

    private static bool IsWorthAnotherTry(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    private async Task<LoadReport> PublishOnceAsync(
        NpgsqlConnection connection, Staging staging, LoadReport judged, string fingerprint, InputFolder folder, CancellationToken cancellationToken)
    {
        var loadId = judged.LoadId;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await new Merge(connection, transaction, staging, loadId, BusinessDay.Today(clock), progress).RunAsync(cancellationToken);
        await connection.ExecuteAsync("queries/load/resolve_rejects", new { loadId }, transaction, cancellationToken);
        await Journal.RecordFilesAsync(connection, transaction, loadId, isPublished: true, cancellationToken);
        var report = await ReportAsync(connection, transaction, loadId, folder, cancellationToken);
        report = report with { State = report.Written == 0 ? LoadState.Unchanged : LoadState.Published };
        await Journal.FinishAsync(connection, transaction, loadId, report.State, fingerprint, null, cancellationToken);
        if (report.State == LoadState.Published)
        {
            await connection.ExecuteAsync("queries/loads/notify_published", new { loadId }, transaction, cancellationToken);
            report = report with { DataVersion = loadId };
        }

        progress.Report(new("publishing"));
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
