using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>
/// Reads the files of one fact. A row that nothing speaks against is copied once, in its final form, into a month built beside the
/// warehouse: its month is new, what it refers to is known, its id occurs once in this load and nowhere in the warehouse or
/// among rows waiting. Every other row is staged, to be judged and merged as a set.
/// </summary>
public sealed class FactIntake(
    Database database, NpgsqlConnection connection, Staging staging, Fact fact, Lazy<Task<KnownIds>> known, long loadId, IProgress<LoadStep> progress) : IAsyncDisposable
{
    private const int RowsBetweenReports = 4096;
    private const int MostSuspects = 1_000_000;

    private readonly Entity entity = Contract.Of(fact.Entity);
    private readonly MonthBuild build = new(fact);
    private readonly HashSet<DateOnly> held = [];
    private readonly SortedSet<DateOnly> opened = [];
    private readonly HashSet<ulong> waiting = [];
    private readonly Dictionary<short, long> copied = [];
    private NpgsqlConnection? beside;
    private NpgsqlTransaction? transaction;
    private BinaryRows? months;

    private bool isMonthly = true;

    public async Task<FilledMonths> RunAsync(
        IReadOnlyList<FileScan> scans, DateOnly lastDay, RejectSink rejects, WarningSink doubts, CancellationToken cancellationToken)
    {
        held.UnionWith(await connection.QueryAsync<DateOnly>("queries/load/months/held", new { fact.Table.Parent }, null, cancellationToken));
        var waitingIds = await connection.QueryAsync<string>(
            "queries/load/waiting_ids", new { entity = entity.Name, key = entity.Keys.Single() }, null, cancellationToken);
        waiting.UnionWith(waitingIds.Select(id => RepeatedIds.HashOf(id.Trim())));
        using var ids = new RepeatedIds();
        foreach (var scan in scans)
        {
            await staging.AddFileAsync(scan, cancellationToken);
            await staging.CountReadAsync(scan.File.Number, await ReadAsync(scan, lastDay, ids, rejects, doubts, cancellationToken), cancellationToken);
        }

        if (transaction is not null)
            await SettleAsync(scans, lastDay, ids, cancellationToken);
        return new(fact, [.. opened], isMonthly);
    }

    public async ValueTask DisposeAsync()
    {
        months?.Dispose();
        if (transaction is not null)
            await transaction.DisposeAsync();
        if (beside is not null)
            await beside.DisposeAsync();
    }

    // Not awaited row by row: rows are buffered, and a task per row would cost more than reading it.
    private async Task<long> ReadAsync(
        FileScan scan, DateOnly lastDay, RepeatedIds ids, RejectSink rejects, WarningSink doubts, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin(LoadTrace.Read, scan.File.Name);
        using var file = new FactFile(scan, lastDay, fact);
        using var staged = BinaryRows.Begin(connection, $"queries/load/{entity.Name}/copy");
        var counted = copied[scan.File.Number] = 0;
        while (file.Read())
        {
            if (file.Rows % RowsBetweenReports == 1)
                Report(file, cancellationToken);
            if (file.Reject is { } reject)
            {
                rejects.Add(reject);
                continue;
            }

            ids.Add(file.Hash);
            if (file.Doubt is { } doubt)
                doubts.Add(doubt);
            if (IsOfNewMonth(file) && file.Row.Resolve(await known.Value))
            {
                if (opened.Add(file.Month))
                    await OpenAsync(file.Month, cancellationToken);
                file.Row.Write(months!, loadId);
                isMonthly &= file.Row.Day.Day == 1;
                counted++;
            }
            else
            {
                file.Stage(staged);
            }
        }

        file.RequireWhole();
        staged.Complete();
        copied[scan.File.Number] = counted;
        span?.SetTag(LoadTrace.RowsRead, file.Rows);
        rejects.Flush();
        doubts.Flush();
        return file.Rows;
    }

    private bool IsOfNewMonth(FactFile file) => !file.IsDeleted && !held.Contains(file.Month) && !waiting.Contains(file.Hash);

    // A COPY sees the partitions there were when it began.
    private async Task OpenAsync(DateOnly month, CancellationToken cancellationToken)
    {
        if (beside is null)
        {
            beside = await database.ConnectAsync(cancellationToken);
            await beside.ExecuteAsync("queries/loads/prepare_session", null, null, cancellationToken);
            transaction = await beside.BeginTransactionAsync(cancellationToken);
        }

        months?.Complete();
        await build.OpenAsync(beside, transaction!, month, cancellationToken);
        months = BinaryRows.Begin(beside, $"queries/load/{entity.Name}/copy_months");
    }

    // Takes back what turned out not to be plain, and commits the rest: unattached, so unseen.
    private async Task SettleAsync(IReadOnlyList<FileScan> scans, DateOnly lastDay, RepeatedIds ids, CancellationToken cancellationToken)
    {
        months!.Complete();
        var suspects = ids.Find(MostSuspects);
        if (held.Count > 0)
        {
            await beside!.ExecuteAsync($"queries/load/{entity.Name}/analyze_copied", null, transaction, cancellationToken);
            var again = await beside!.QueryAsync<string>($"queries/load/{entity.Name}/copied_and_held", null, transaction, cancellationToken);
            suspects?.UnionWith(again.Select(id => RepeatedIds.HashOf(id)));
        }

        if (suspects is null or { Count: > 0 })
            await TakeBackAsync(scans, lastDay, suspects, cancellationToken);
        foreach (var (number, rows) in copied)
            await connection.ExecuteAsync("queries/load/count_copied", new { number, rows }, null, cancellationToken);
        await transaction!.CommitAsync(cancellationToken);
    }

    // Null: too many to remember, so everything is staged.
    private async Task TakeBackAsync(IReadOnlyList<FileScan> scans, DateOnly lastDay, HashSet<ulong>? suspects, CancellationToken cancellationToken)
    {
        progress.Report(new($"looking again at repeated {entity.Name}"));
        foreach (var scan in scans)
            StageAgain(scan, lastDay, suspects, await known.Value, cancellationToken);
        if (suspects is not null)
        {
            await beside!.ExecuteAsync($"queries/load/{entity.Name}/take_back", null, transaction, cancellationToken);
            return;
        }

        await transaction!.RollbackAsync(cancellationToken);
        transaction = await beside!.BeginTransactionAsync(cancellationToken);
        opened.Clear();
    }

    private void StageAgain(FileScan scan, DateOnly lastDay, HashSet<ulong>? suspects, KnownIds ids, CancellationToken cancellationToken)
    {
        using var file = new FactFile(scan, lastDay, fact);
        using var staged = BinaryRows.Begin(connection, $"queries/load/{entity.Name}/copy");
        while (file.Read())
        {
            if (file.Rows % RowsBetweenReports == 1)
                cancellationToken.ThrowIfCancellationRequested();
            var isSuspect = file.Reject is null && (suspects is null || suspects.Contains(file.Hash));
            if (!isSuspect || !IsOfNewMonth(file) || !file.Row.Resolve(ids))
                continue;
            file.Stage(staged);
            copied[scan.File.Number]--;
        }

        file.RequireWhole();
        staged.Complete();
    }

    private void Report(FactFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress.Report(new($"reading {file.Name}", file.Share));
    }
}
