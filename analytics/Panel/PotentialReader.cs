using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads the potentials delivered.</summary>
internal static class PotentialReader
{
    public static async Task<DeliveredPotential[]> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, AccountTable accounts, ProductTable products, Level level, CancellationToken cancellationToken)
    {
        var potentials = new List<DeliveredPotential>();
        foreach (var row in await connection.QueryAsync<Row>(PanelLoader.PathOf(level, "potentials"), null, snapshot, cancellationToken))
        {
            if (accounts.IndexOfKey(row.AccountKey) is { } account)
                potentials.Add(new(account, products.IndexOfKey(row.ProductKey), Month.Of(row.AsOf), row.PotentialUnits));
        }
        potentials.Sort();
        return [.. potentials];
    }

    private sealed record Row(int AccountKey, int ProductKey, DateOnly AsOf, double PotentialUnits);
}
