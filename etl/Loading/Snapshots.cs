using System.Globalization;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Stages the removals that declared snapshots ask for, those of an entity as a file of their own.</summary>
public sealed class Snapshots(NpgsqlConnection connection, Staging staging, IReadOnlyList<InputFile> files)
{
    /// <summary>A snapshot that would remove more than this share of the rows it speaks for is taken for a damaged file.</summary>
    private const double MostAbsent = 0.20;

    private static readonly string[] AsRead = [.. Rules.All.Where(rule => rule is { Severity: Severity.Quarantine, IsJudged: false }).Select(rule => rule.Name)];

    private readonly Dictionary<Entity, long> held = [];

    /// <summary>Somebody said that so many rows may go.</summary>
    public bool AreDeletesConfirmed { get; init; }

    /// <summary>Stages what a snapshot of the entity lacks; nothing where rows of it cannot be told by their key.</summary>
    public async Task StageAsync(Entity entity, CancellationToken cancellationToken)
    {
        var spans = SpansOf(entity);
        if (spans.Count == 0 || await IsUnreadableAsync(entity, cancellationToken))
            return;
        var (froms, tos) = DaysOf(spans);
        var superseded = new { entity.Staged, entity.Days, froms, tos, number = Retries.NumberOf(entity) };
        await connection.ExecuteAsync("queries/load/drop_superseded", superseded, null, cancellationToken);

        var (number, rows) = (NumberOf(entity), new Absent(0, 0));
        await staging.AddAsync(number, entity, $"{entity.Name} absent from the snapshot", "absent", cancellationToken);
        foreach (var table in HeldOf(entity))
        {
            var wanted = new { entity = entity.Name, entity.Staged, held = table, entity.Keys, entity.Days, froms, tos, number };
            var found = (await connection.FirstAsync<Absent>("queries/load/stage_absent", wanted, null, cancellationToken))!;
            rows = new(rows.RowsHeld + found.RowsHeld, rows.RowsAbsent + found.RowsAbsent);
        }

        held[entity] = rows.RowsHeld;
        await staging.CountReadAsync(number, rows.RowsAbsent, cancellationToken);
    }

    /// <summary>Once the entity is judged: rows others refer to stay, and too many removals stop the load.</summary>
    /// <exception cref="InputException">More than a fifth would go, and nobody said that it may.</exception>
    public async Task SettleAsync(Entity entity, CancellationToken cancellationToken)
    {
        if (!held.TryGetValue(entity, out var rows))
            return;
        await connection.ExecuteAsync("queries/load/keep_in_use", new { entity = entity.Name, key = entity.Keys[0] }, null, cancellationToken);
        var counts = await connection.QueryAsync<FileCount>("queries/load/file_counts", null, null, cancellationToken);
        var absent = counts.Single(count => count.Number == NumberOf(entity)).Read;
        if (absent > MostAbsent * rows && !AreDeletesConfirmed)
            throw new InputException(Rules.TooManyAbsent, Refusal(entity, absent, rows));
    }

    /// <summary>Closes rejects of earlier loads that the snapshots speak for.</summary>
    public async Task ResolveAsync(NpgsqlTransaction transaction, long loadId, CancellationToken cancellationToken)
    {
        foreach (var entity in held.Keys.Where(entity => entity.Days is not null))
        {
            var (froms, tos) = DaysOf(SpansOf(entity));
            // Rejects name their columns as files do.
            var days = entity.Columns.First(column => column.IsDay && !column.IsOptional).Name;
            await connection.ExecuteAsync("queries/load/resolve_superseded", new { entity = entity.Name, loadId, staged = entity.Days, days, froms, tos }, transaction, cancellationToken);
        }
    }

    private List<Snapshot> SpansOf(Entity entity) =>
        [.. files.Where(file => file.Entity == entity).Select(file => file.Mapping?.Snapshot).OfType<Snapshot>().Distinct()];

    private async Task<bool> IsUnreadableAsync(Entity entity, CancellationToken cancellationToken)
    {
        var unreadable = await connection.FirstAsync<long>(
            "queries/load/unreadable_keys", new { entity = entity.Name, entity.Keys, AsRead }, null, cancellationToken);
        if (unreadable > 0)
            await connection.ExecuteAsync("queries/load/warn_unreadable", new { entity = entity.Name, rows = unreadable }, null, cancellationToken);
        return unreadable > 0;
    }

    private string Refusal(Entity entity, long absent, long rows)
    {
        var names = string.Join(" and ", files.Where(file => file.Entity == entity && file.Mapping?.Snapshot is not null).Select(file => file.Name));
        var spans = string.Concat(SpansOf(entity));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{names}: the snapshot{spans} lacks {absent:N0} of the {rows:N0} rows of {entity.Name} held in it, more than 20 %; nothing was published. ") +
            "Check that the file is complete; where these rows are really gone, load with --confirm-deletes.";
    }

    private static (DateOnly[] Froms, DateOnly[] Tos) DaysOf(List<Snapshot> spans) =>
        ([.. spans.Select(span => span.From ?? DateOnly.MinValue)], [.. spans.Select(span => span.To ?? DateOnly.MaxValue)]);

    private static List<string> HeldOf(Entity entity)
    {
        if (Fact.All.FirstOrDefault(fact => fact.Entity == entity.Name) is { } fact)
            return [fact.Table.Parent];
        if (Dimension.Of(entity) is { } dimension)
            return [dimension.Held];
        var ledgers = Ledger.Of(entity).Select(ledger => ledger.Held).ToList();
        return ledgers.Count > 0 ? ledgers : ["raw.hospital_sale"];
    }

    // Apart from delivered files and from rows tried again.
    private static short NumberOf(Entity entity) => (short)(-101 - Contract.Entities.TakeWhile(other => other != entity).Count());

    private sealed record Absent(long RowsHeld, long RowsAbsent);
}
