using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>
/// Stages rejects of earlier loads to be tried again, those of an entity as a file of their own. A staged row has its reject as its line.
/// </summary>
public sealed class Retries(NpgsqlConnection connection, Staging staging)
{
    private static readonly string[] Unknown =
        [.. ((Rule[])[Rules.UnknownTerritory, Rules.UnknownHospital, Rules.UnknownProduct, Rules.UnknownDoctor, Rules.UnknownRep]).Select(rule => rule.Name)];

    private static readonly string[] Typed = NamesOf(rule => rule.IsJudged);
    private static readonly string[] AsDelivered = NamesOf(rule => !rule.IsJudged);

    /// <summary>Those that waited for an id this load brings; what they bring in turn counts as brought.</summary>
    public async Task StageBroughtAsync(IEnumerable<Entity> entities, CancellationToken cancellationToken)
    {
        foreach (var entity in (await WaitingAsync(cancellationToken)).Intersect(entities))
        {
            if (await NoteAsync(entity, Unknown, broughtOnly: true, cancellationToken) > 0)
                await StageTypedAsync(entity, cancellationToken);
        }
    }

    /// <summary>Every reject that may be taken up, or those of one rule; rows never typed are read anew, through the mapping where it is given.</summary>
    public async Task StageAllAsync(string? rule, FolderMapping mapping, ReadOptions options, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var rules = NamesOf(known => known.IsRetryable && (rule is null || known.Name == rule));
        foreach (var entity in await WaitingAsync(cancellationToken))
        {
            if (await NoteAsync(entity, rules, broughtOnly: false, cancellationToken) == 0)
                continue;
            await StageTypedAsync(entity, cancellationToken);
            await ReadAnewAsync(entity, mapping, options, lastDay, cancellationToken);
        }
    }

    private async Task<IEnumerable<Entity>> WaitingAsync(CancellationToken cancellationToken)
    {
        var names = await connection.QueryAsync<string>("queries/load/waiting_entities", null, null, cancellationToken);
        return Contract.Entities.Where(entity => names.Contains(entity.Name));
    }

    private async Task<int> NoteAsync(Entity entity, string[] rules, bool broughtOnly, CancellationToken cancellationToken)
    {
        var number = NumberOf(entity);
        var wanted = new { entity = entity.Name, entity.Staged, entity.Keys, number, rules, broughtOnly };
        var noted = await connection.FirstAsync<int>("queries/load/note_retries", wanted, null, cancellationToken);
        if (noted == 0)
            return 0;
        await staging.AddAsync(number, entity, NameOf(entity), "retried", cancellationToken);
        await connection.ExecuteAsync("queries/load/count_retries", new { number }, null, cancellationToken);
        return noted;
    }

    private Task<int> StageTypedAsync(Entity entity, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("queries/load/stage_retries", new { entity.Staged, number = NumberOf(entity), rules = Typed }, null, cancellationToken);

    private async Task ReadAnewAsync(Entity entity, FolderMapping mapping, ReadOptions options, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var wanted = new { number = NumberOf(entity), rules = AsDelivered };
        var rows = await connection.QueryAsync<RejectedRecord>("queries/load/retries_as_delivered", wanted, null, cancellationToken);
        if (rows.Count == 0)
            return;
        using var records = new RejectedRecords(entity, rows, mapping);
        await staging.CopyAsync(new(entity, NameOf(entity), NumberOf(entity)), records, options, lastDay, cancellationToken);
    }

    // Delivered files count from 1.
    internal static short NumberOf(Entity entity) => (short)(-1 - Contract.Entities.TakeWhile(other => other != entity).Count());

    private static string NameOf(Entity entity) => $"{entity.Name} of earlier loads";

    private static string[] NamesOf(Func<Rule, bool> isWanted) => [.. Rules.All.Where(isWanted).Select(rule => rule.Name)];
}
