using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads when accounts are targets.</summary>
internal static class TargetReader
{
    public static async Task<TargetList> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, AccountTable accounts, ProductTable products, Level level, CancellationToken cancellationToken)
    {
        var targets = new TargetList();
        foreach (var row in await connection.QueryAsync<Row>(PanelLoader.PathOf(level, "targets"), null, snapshot, cancellationToken))
        {
            if (accounts.IndexOfKey(row.AccountKey) is { } account)
                targets.Add(account, row.ProductKey is { } key ? products.IndexOfKey(key) : null, row.ValidFrom, row.ValidTo);
        }
        return targets;
    }

    private sealed record Row(int AccountKey, int? ProductKey, DateOnly ValidFrom, DateOnly? ValidTo);
}
