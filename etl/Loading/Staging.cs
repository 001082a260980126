using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Brings files into the staging tables, row by row, typed; what cannot be typed becomes a reject.</summary>
public sealed class Staging(Database database, NpgsqlConnection connection, IProgress<LoadStep> progress)
{
    private const int RowsBetweenReports = 4096;

    private readonly HashSet<Entity> filled = [];

    /// <summary>Whether this load delivers, derives or takes up again any row of the entity.</summary>
    public bool Holds(Entity entity) => filled.Contains(entity);

    public async Task FillAsync(IReadOnlyList<FileScan> scans, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("queries/load/clear_staging", null, null, cancellationToken);
        await using var second = await database.ConnectAsync(cancellationToken);
        var rejects = new RejectSink(second);
        foreach (var scan in scans)
        {
            var file = scan.File;
            await AddFileAsync(file.Number, file.Entity, file.Name, scan.Bytes, scan.Sha256, cancellationToken);
            var rows = Copy(scan, lastDay, rejects, cancellationToken);
            await CountReadAsync(file.Number, rows, cancellationToken);
            filled.Add(file.Entity);
        }

        rejects.Flush();
        await connection.ExecuteAsync("queries/load/analyze_staging", null, null, cancellationToken);
    }

    /// <summary>Takes up rows of earlier loads whose doctor this load brings. They count as a file of their own.</summary>
    public async Task RetryRejectedAsync(Entity entity, CancellationToken cancellationToken)
    {
        var number = (short)-Contract.Entities.TakeWhile(other => other != entity).Count();
        var rows = Fact.All.Any(fact => fact.Entity == entity.Name)
            ? await connection.ExecuteAsync($"queries/load/{entity.Name}/retry_rejected", new { number }, null, cancellationToken)
            : await connection.FirstAsync<int>(
                "queries/load/retry_rejected", new { entity = entity.Name, entity.Staged, entity.Keys, number }, null, cancellationToken);
        if (rows == 0)
            return;
        filled.Add(entity);
        await AddFileAsync(number, entity, $"{entity.Name} of earlier loads", 0, "", cancellationToken);
        await CountReadAsync(number, rows, cancellationToken);
    }

    /// <summary>Stages rows of an entity that was never delivered from the ids others use; gives how many.</summary>
    public async Task<int> DeriveAsync(Entity entity, CancellationToken cancellationToken)
    {
        var path = $"queries/load/{entity.Name}/derive";
        if (!SqlText.PathsIn($"queries/load/{entity.Name}").Contains(path))
            return 0;
        var rows = await connection.ExecuteAsync(path, null, null, cancellationToken);
        if (rows > 0)
            filled.Add(entity);
        return rows;
    }

    public Task ClearAsync(CancellationToken cancellationToken) =>
        connection.ExecuteAsync("queries/load/clear_staging", null, null, cancellationToken);

    private Task<int> AddFileAsync(short number, Entity entity, string name, long bytes, string sha256, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("queries/load/add_file", new { number, entity = entity.Name, name, bytes, sha256 }, null, cancellationToken);

    private Task<int> CountReadAsync(short number, long rows, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("queries/load/count_read", new { number, rows }, null, cancellationToken);

    // Not awaited row by row: the driver buffers, and a task per value would cost more than reading it.
    private long Copy(FileScan scan, DateOnly lastDay, RejectSink rejects, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin(LoadTrace.Read, scan.File.Name);
        using var records = Records.Open(scan);
        var rows = RowReader.Of(scan, records, lastDay);
        using var staging = BinaryRows.Begin(connection, $"queries/load/{scan.File.Entity.Name}/copy");
        long count = 0;
        var width = records.Width;
        for (; records.Read(); count++)
        {
            if (count % RowsBetweenReports == 0)
                Report(scan.File, records, cancellationToken);
            width = records.FieldCount;
            if (rows.Read(records) is { } reject)
                rejects.Add(reject);
            else
                rows.Write(staging, records.Line);
        }

        if (width < records.Width && !scan.EndsInNewline)
            throw new InputException(
                $"{scan.File.Name} line {records.Line}: the file is cut off in its last line (found {width} fields, expected {records.Width}).");
        scan.RequireUnchanged();
        staging.Complete();
        span?.SetTag(LoadTrace.RowsRead, count);
        return count;
    }

    private void Report(InputFile file, Records records, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress.Report(new($"reading {file.Name}", records.Lines == 0 ? null : (double)records.Line / records.Lines));
    }
}
