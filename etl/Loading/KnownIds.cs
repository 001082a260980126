using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>What facts refer to, as this load will leave it: ids and the warehouse's keys for them, taken ahead where they are new.</summary>
public sealed record KnownIds(Dictionary<string, int> Doctors, Dictionary<string, int> Reps, Dictionary<string, PricedProduct> Products)
{
    private static readonly string[] Keyed = ["doctors", "reps", "products"];

    /// <summary>Once what is referred to is staged and judged.</summary>
    public static async Task<KnownIds> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var entity in Keyed)
            await connection.ExecuteAsync($"queries/load/{entity}/take_keys", null, null, cancellationToken);
        var products = await connection.QueryAsync<PricedProduct>("queries/load/known/products", null, null, cancellationToken);
        return new(await Keys("doctors"), await Keys("reps"), products.ToDictionary(product => product.ProductId));

        async Task<Dictionary<string, int>> Keys(string entity) =>
            (await connection.QueryAsync<(string Id, int Key)>($"queries/load/known/{entity}", null, null, cancellationToken))
                .ToDictionary(row => row.Id, row => row.Key);
    }
}
