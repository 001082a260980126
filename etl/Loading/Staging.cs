using System.Data;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Brings files into the staging tables, row by row, typed; what cannot be typed becomes a reject.</summary>
public sealed class Staging(Database database, NpgsqlConnection connection, IProgress<LoadStep> progress)
{
    private const int RowsBetweenReports = 4096;

    private readonly HashSet<Entity> filled = [];
    private readonly List<FilledMonths> newMonths = [];

    /// <summary>Months filled beside the warehouse, by fact.</summary>
    public IReadOnlyList<FilledMonths> NewMonths => newMonths;

    /// <summary>Whether this load delivers, derives or takes up again any row of the entity.</summary>
    public bool Holds(Entity entity) => filled.Contains(entity);

    public async Task FillAsync(IReadOnlyList<FileScan> scans, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("queries/load/clear_staging", null, null, cancellationToken);
        await using var second = await database.ConnectAsync(cancellationToken);
        var (rejects, doubts) = (new RejectSink(second), new WarningSink(second));
        foreach (var scan in scans)
        {
            await AddFileAsync(scan, cancellationToken);
            using var records = Records.Open(scan);
            var rows = Copy(scan, records, lastDay, rejects, doubts, cancellationToken);
            scan.RequireUnchanged();
            await CountReadAsync(scan.File.Number, rows, cancellationToken);
        }

        await connection.ExecuteAsync("queries/load/analyze_staging", null, null, cancellationToken);
    }

    /// <summary>
    /// Brings files of facts: rows nothing speaks against go into months beside the warehouse, the others into staging.
    /// What they refer to is staged and judged by then.
    /// </summary>
    public async Task FillFactsAsync(IReadOnlyList<FileScan> scans, DateOnly lastDay, long loadId, CancellationToken cancellationToken)
    {
        if (scans.Count == 0)
            return;
        await using var second = await database.ConnectAsync(cancellationToken);
        // A delivery of held months alone has no use for them.
        var known = new Lazy<Task<KnownIds>>(() => KnownIds.ReadAsync(second, cancellationToken));
        foreach (var fact in Fact.All)
        {
            var files = scans.Where(scan => scan.File.Entity.Name == fact.Entity).ToList();
            if (files.Count == 0)
                continue;
            await using var intake = new FactIntake(database, connection, this, fact, known, loadId, progress);
            newMonths.Add(await intake.RunAsync(files, lastDay, new(second), new(second), cancellationToken));
        }

        await connection.ExecuteAsync("queries/load/analyze_staged_facts", null, null, cancellationToken);
    }

    /// <summary>Notes that rows of the entity are staged by other means than its files, as a file of their own.</summary>
    public async Task AddAsync(short number, Entity entity, string name, string kind, CancellationToken cancellationToken)
    {
        filled.Add(entity);
        await AddFileAsync(number, entity, name, 0, "", kind, cancellationToken);
    }

    /// <summary>Stages records that come from no file, such as rejects read anew.</summary>
    public async Task CopyAsync(InputFile file, Records records, ReadOptions options, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await using var second = await database.ConnectAsync(cancellationToken);
        var scan = new FileScan(new(file, "", 0, DateTime.MinValue), TextShape.Default with { HasDecimalComma = options.HasDecimalComma });
        Copy(scan, records, lastDay, new(second), new(second), cancellationToken);
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

    /// <summary>Empties the tables. Published is published: what stays when the connection is gone, the next load clears.</summary>
    public Task LeaveAsync() => connection.State == ConnectionState.Open
        ? connection.ExecuteAsync("queries/load/clear_staging", null, null, CancellationToken.None)
        : Task.CompletedTask;

    /// <summary>Notes a file of this load, and that it holds rows of its entity.</summary>
    public Task<int> AddFileAsync(FileScan scan, CancellationToken cancellationToken)
    {
        filled.Add(scan.File.Entity);
        return AddFileAsync(scan.File.Number, scan.File.Entity, scan.File.Name, scan.Hash.Bytes, scan.Hash.Sha256, "delivered", cancellationToken);
    }

    public Task<int> CountReadAsync(short number, long rows, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("queries/load/count_read", new { number, rows }, null, cancellationToken);

    private Task<int> AddFileAsync(short number, Entity entity, string name, long bytes, string sha256, string kind, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("queries/load/add_file", new { number, entity = entity.Name, name, bytes, sha256, kind }, null, cancellationToken);

    // Not awaited row by row: the driver buffers, and a task per value would cost more than reading it.
    private long Copy(
        FileScan scan, Records records, DateOnly lastDay, RejectSink rejects, WarningSink doubts, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin(LoadTrace.Read, scan.File.Name);
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
            {
                rejects.Add(reject);
                continue;
            }

            rows.Write(staging, records.Line);
            if (rows.Doubt(records) is { } doubt)
                doubts.Add(doubt);
        }

        if (width < records.Width && !scan.EndsInNewline)
            throw new InputException(
                Rules.BrokenFile,
                $"{scan.File.Name} line {records.Line}: the file is cut off in its last line (found {width} fields, expected {records.Width}).");
        staging.Complete();
        span?.SetTag(LoadTrace.RowsRead, count);
        rejects.Flush();
        doubts.Flush();
        return count;
    }

    private void Report(InputFile file, Records records, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress.Report(new($"reading {file.Name}", records.Lines == 0 ? null : (double)records.Line / records.Lines));
    }
}
