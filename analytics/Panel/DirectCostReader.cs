using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads delivered costs.</summary>
internal static class DirectCostReader
{
    public static async Task<DirectCost[]> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, AccountTable accounts, ProductTable products, Level level, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<Row>(PanelLoader.PathOf(level, "direct_costs"), null, snapshot, cancellationToken);
        return
        [
            .. rows.Select(row => new DirectCost(
                Month.Of(row.Month), row.Category, row.IsOfAccount, row.AccountKey is { } key ? accounts.IndexOfKey(key) : null, row.TerritoryId,
                row.ProductKey is { } product ? products.IndexOfKey(product) : null, row.Cents)),
        ];
    }

    private sealed record Row(DateOnly Month, string Category, int? AccountKey, bool IsOfAccount, string? TerritoryId, int? ProductKey, long Cents);
}
