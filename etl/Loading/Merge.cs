using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Brings validated staging rows into the warehouse within one transaction: dimensions first, then facts and their marts.</summary>
public sealed class Merge(
    NpgsqlConnection connection, NpgsqlTransaction transaction, Staging staging, long loadId, DateOnly today, IProgress<LoadStep> progress)
{
    // In call order, where an entity has the step.
    private static readonly string[] DimensionSteps = 
    [
        "drop_unchanged", "remove", "remove_doctor", "remove_hospital", "add_keys", "add_versions", "merge", "merge_doctor", "merge_hospital",
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var entity in Contract.Entities.Where(staging.Holds))
            await ResolveAsync(entity, cancellationToken);
        foreach (var entity in Contract.Entities.Where(entity => staging.Holds(entity) && Fact.All.All(fact => fact.Entity != entity.Name)))
            await MergeAsync(entity, cancellationToken);
        await connection.ExecuteAsync("queries/load/analyze_dimensions", null, transaction, cancellationToken);
        await connection.ExecuteAsync("queries/load/visits/add_product_sets", null, transaction, cancellationToken);
        foreach (var fact in Fact.All.Where(fact => staging.Holds(Contract.Of(fact.Entity))))
        {
            await new FactMerge(connection, transaction, fact, loadId, progress).RunAsync(cancellationToken);
            await connection.ExecuteAsync($"queries/load/{fact.Entity}/record_source", new { loadId, today }, transaction, cancellationToken);
        }
    }

    private Task<int> ResolveAsync(Entity entity, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("queries/load/resolve_delivered", new { entity = entity.Name, entity.Staged, entity.Keys, loadId }, transaction, cancellationToken);

    private async Task MergeAsync(Entity entity, CancellationToken cancellationToken)
    {
        var known = SqlText.PathsIn($"queries/load/{entity.Name}");
        foreach (var path in DimensionSteps.Select(step => $"queries/load/{entity.Name}/{step}").Where(known.Contains))
        {
            await connection.ExecuteAsync(path, new { loadId }, transaction, cancellationToken);
            if (path.EndsWith("/drop_unchanged", StringComparison.Ordinal))
                await connection.ExecuteAsync("queries/load/count_loaded", new { entity.Staged }, transaction, cancellationToken);
        }
    }
}
