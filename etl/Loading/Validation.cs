using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Judges staged rows as sets: repeated keys, references to nothing, removals of what is in use.</summary>
public sealed class Validation(NpgsqlConnection connection, Staging staging, Snapshots snapshots, IProgress<LoadStep> progress)
{
    /// <summary>Judges entities, what others refer to first; gives what a person should know.</summary>
    /// <param name="entities">What to judge.</param>
    /// <param name="files">Entities a file of this load is of.</param>
    /// <param name="delivered">Entities some earlier load delivered.</param>
    /// <param name="cancellationToken">Stops between entities.</param>
    public async Task<IReadOnlyList<string>> RunAsync(
        IEnumerable<Entity> entities, IReadOnlyCollection<Entity> files, IReadOnlyList<string> delivered, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        foreach (var entity in entities)
        {
            var isKnownByIdOnly = !entity.IsRequired && !files.Contains(entity) && !delivered.Contains(entity.Name);
            if (isKnownByIdOnly && await staging.DeriveAsync(entity, cancellationToken) is > 0 and var derived)
                warnings.Add(await SaidAsync(entity, derived, cancellationToken));
            if (!staging.Holds(entity))
                continue;
            progress.Report(new($"judging {entity.Name}"));
            await JudgeAsync(entity, cancellationToken);
        }

        return warnings;
    }

    private async Task<string> SaidAsync(Entity entity, long rows, CancellationToken cancellationToken)
    {
        var reason = FormattableString.Invariant($"{entity.Name}.csv was never delivered: {rows:N0} {entity.Name} are known by their id only.");
        await connection.ExecuteAsync("queries/load/warn_derived", new { reason, rows }, null, cancellationToken);
        return reason;
    }

    private async Task JudgeAsync(Entity entity, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("judge", entity.Name);
        var staged = entity.Staged;
        await snapshots.StageAsync(entity, cancellationToken);
        await DoAsync("settle_duplicates", new { staged, entity.Keys }, cancellationToken);
        foreach (var reference in Reference.From(entity))
            await DoAsync("reject_unknown", new { staged, reference.Column, reference.Known, reference.Delivered }, cancellationToken);
        if (Dimension.Of(entity) is { } held)
            await DoAsync("reject_referenced", new { staged, held.Column, held.Held, held.Key, held.Referring }, cancellationToken);
        foreach (var rule in StatementsOf(entity, "reject_").Concat(StatementsOf(entity, "doubt_")))
            await connection.ExecuteAsync(rule, null, null, cancellationToken);
        await snapshots.SettleAsync(entity, cancellationToken);
    }

    private Task<int> DoAsync(string step, object parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"queries/load/{step}", parameters, null, cancellationToken);

    // What only this entity is held to: load/visits/reject_unknown_product, then load/sales/doubt_amount.
    private static IEnumerable<string> StatementsOf(Entity entity, string kind) =>
        SqlText.PathsIn($"queries/load/{entity.Name}").Where(path => path.Contains("/" + kind, StringComparison.Ordinal));
}
