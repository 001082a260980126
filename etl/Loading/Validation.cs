using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Judges staged rows as sets: repeated keys, references to nothing, removals of what is in use.</summary>
public sealed class Validation(NpgsqlConnection connection)
{
    public async Task RunAsync(Entity entity, CancellationToken cancellationToken)
    {
        var staged = $"staging.{entity.Name}";
        var keys = entity.Columns.Where(column => column.IsKey).Select(column => column.Name).ToArray();
        await connection.ExecuteAsync("queries/load/settle_duplicates", new { staged, keys }, null, cancellationToken);
        foreach (var reference in Reference.From(entity))
            await connection.ExecuteAsync("queries/load/reject_unknown", new { staged, reference.Column, reference.Known, reference.Delivered }, null, cancellationToken);
        if (Dimension.Of(entity) is { } dimension)
            await connection.ExecuteAsync("queries/load/reject_referenced", new { staged, dimension.Column, dimension.Held, dimension.Key, dimension.Referring }, null, cancellationToken);
        foreach (var rule in RulesOf(entity))
            await connection.ExecuteAsync(rule, null, null, cancellationToken);
    }

    // What only this entity is held to: load/visits/reject_unknown_product.
    private static IEnumerable<string> RulesOf(Entity entity) =>
        SqlText.PathsIn($"queries/load/{entity.Name}").Where(path => path.Contains("/reject_", StringComparison.Ordinal));
}
