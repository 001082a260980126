using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Loads a folder: hash, compare, stage, judge, merge, publish. Readers see all of it or nothing.</summary>
public sealed class Loader(Database database, TimeProvider clock, IProgress<LoadStep> progress)
{
    private readonly Journal journal = new(database);

    /// <summary>Whether a load waits for another one to end, or gives up at once.</summary>
    public bool WaitsForOthers { get; init; } = true;

    /// <summary>Whether a snapshot may remove more than a fifth of the rows it speaks for.</summary>
    public bool ConfirmsDeletes { get; init; }

    /// <summary>Hashes of the folder's files begun already.</summary>
    public EarlyHashes? Early { get; init; }

    /// <exception cref="InputException">The folder cannot be read as it is; nothing is published.</exception>
    public Task<LoadReport> LoadAsync(string path, RejectLimit limit, ReadOptions options, CancellationToken cancellationToken)
    {
        var folder = InputFolder.Open(path, options);
        return new LoadTurn(database, journal, clock, progress) { WaitsForOthers = WaitsForOthers }.RunAsync(
            folder.Path, "load", (connection, loadId) => LoadAsync(connection, loadId, folder, limit, cancellationToken), cancellationToken);
    }

    private async Task<LoadReport> LoadAsync(
        NpgsqlConnection connection, long loadId, InputFolder folder, RejectLimit limit, CancellationToken cancellationToken)
    {
        var delivered = await journal.DeliveredEntitiesAsync(cancellationToken);
        RequireEntities(folder, delivered);
        var hashes = new List<FileHash>();
        foreach (var file in folder.Files)
            hashes.Add(await HashAsync(file, cancellationToken));
        var fingerprint = Fingerprint.Of(hashes, folder.Options, folder.Mapping);
        if (await journal.LastFingerprintAsync(cancellationToken) == fingerprint)
            return await UnchangedAsync(loadId, fingerprint, folder, cancellationToken);

        List<FileScan> scans = [.. hashes.Select(hash => Scan(hash, hash.File.Mapping?.Options ?? folder.Options, cancellationToken))];
        folder = folder with { Warnings = [.. folder.Warnings, .. scans.Select(scan => scan.Notice).OfType<string>()] };
        var staging = new Staging(database, connection, progress);
        var snapshots = new Snapshots(connection, staging, folder.Files) { AreDeletesConfirmed = ConfirmsDeletes };
        var validation = new Validation(connection, staging, snapshots, progress);
        var known = await StageAsync(connection, staging, validation, loadId, folder, scans, delivered, cancellationToken);
        var publication = new Publication(connection, journal, clock, progress) { Snapshots = snapshots };
        var report = await publication.ReportAsync(null, loadId, [.. folder.Warnings, .. known], cancellationToken);
        if (Excess(report, limit) is { } excess)
            report = await RefuseAsync(report, fingerprint, excess, cancellationToken);
        else
        {
            await new MonthFinish(database, progress).RunAsync(staging.NewMonths, cancellationToken);
            report = await publication.RunAsync(staging, report, fingerprint, cancellationToken);
        }

        await staging.LeaveAsync();
        return report;
    }

    // Facts come last: most of their rows go straight where they belong once what they refer to is known.
    private async Task<IReadOnlyList<string>> StageAsync(
        NpgsqlConnection connection, Staging staging, Validation validation, long loadId, InputFolder folder, IReadOnlyList<FileScan> scans,
        IReadOnlyList<string> delivered, CancellationToken cancellationToken)
    {
        var lastDay = BusinessDay.Last(BusinessDay.Today(clock));
        var retries = new Retries(connection, staging);
        var files = folder.Files.Select(file => file.Entity).ToHashSet();
        var late = Fact.All.Select(fact => Contract.Of(fact.Entity)).Where(entity => !IsGatheredFrom(entity, scans, delivered)).ToList();
        await staging.FillAsync([.. scans.Where(scan => !late.Contains(scan.File.Entity))], lastDay, cancellationToken);
        await retries.StageBroughtAsync(Contract.Entities.Except(late), cancellationToken);
        var known = await validation.RunAsync(Contract.Entities.Except(late), files, delivered, cancellationToken);

        await staging.FillFactsAsync([.. scans.Where(scan => late.Contains(scan.File.Entity))], lastDay, loadId, cancellationToken);
        await retries.StageBroughtAsync(late, cancellationToken);
        return [.. known, .. await validation.RunAsync(late, files, delivered, cancellationToken)];
    }

    // Where reps were never delivered, they are known from the visits, which are then staged whole.
    private static bool IsGatheredFrom(Entity entity, IReadOnlyList<FileScan> scans, IReadOnlyList<string> delivered) =>
        entity.Name == "visits"
        && !delivered.Contains("reps")
        && scans.All(scan => scan.File.Entity.Name != "reps")
        && scans.Any(scan => scan.File.Entity == entity && scan.Columns.Contains("rep_id", StringComparer.OrdinalIgnoreCase));

    private static void RequireEntities(InputFolder folder, IReadOnlyList<string> held)
    {
        var missing = Contract.Entities
            .Where(entity => entity.IsRequired && !IsThere(entity) && (entity.Instead is not { } instead || !IsThere(Contract.Of(instead))))
            .Select(entity => entity.Name + ".csv")
            .ToList();
        if (missing.Count > 0)
            throw new InputException(
                Rules.MissingFile,
                $"'{folder.Path}' has no {string.Join(" and no ", missing)}, and no earlier load delivered it " +
                "(expected doctors.csv, products.csv, visits.csv, and sales.csv or hospital_sales.csv in a first load).");

        bool IsThere(Entity entity) => held.Contains(entity.Name) || folder.Holds(entity);
    }

    private async Task<FileHash> HashAsync(InputFile file, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("check", file.Name);
        progress.Report(new($"checking {file.Name}"));
        var hash = Early is null ? null : await Early.OfAsync(file);
        return hash ?? FileHash.Of(file, cancellationToken);
    }

    private static FileScan Scan(FileHash hash, ReadOptions options, CancellationToken cancellationToken)
    {
        var scan = FileScan.Of(hash, options, cancellationToken);
        using var records = Records.Open(scan);
        Header.Of(hash.File.Entity, hash.File.Name, records.Header);
        return scan with { Columns = records.Header, Notice = records.Notice ?? scan.Shape.Guessed(hash.File.Name, options) };
    }

    private async Task<LoadReport> UnchangedAsync(long loadId, string fingerprint, InputFolder folder, CancellationToken cancellationToken)
    {
        var before = await journal.FilesOfAsync(fingerprint, cancellationToken);
        await journal.FinishAsync(loadId, LoadState.Unchanged, fingerprint, null, cancellationToken);
        var files = before.Select(file => file with { Loaded = 0, Unchanged = file.Loaded + file.Unchanged }).ToList();
        return new(loadId, LoadState.Unchanged, 0, await journal.DataVersionAsync(cancellationToken), files, folder.Warnings);
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
}
