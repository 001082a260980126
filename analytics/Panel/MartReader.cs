using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads whole marts into a panel being built, by binary COPY of integers.</summary>
internal static class MartReader
{
    private const int MostProducts = 1 << 12; // discussed in one visit

    public static Task ReadAsync(SideBySide both, Level level, PanelBuilder builder, CancellationToken cancellationToken) => both.ReadAsync(
        (connection, snapshot) => ReadSalesAsync(connection, snapshot, PanelLoader.PathOf(level, "sales"), builder, cancellationToken),
        (connection, snapshot) => ReadVisitsAsync(connection, snapshot, PanelLoader.PathOf(level, "visits"), builder, cancellationToken));

    // Npgsql wants the text to begin with the command itself, not with the comment that says what one row is.
    public static string CopyText(string path)
    {
        var text = SqlText.Of(path);
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private static async Task ReadSalesAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, string path, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await connection.FirstAsync<string>("queries/panel/in_order", null, snapshot, cancellationToken);
        await using var rows = await CopyRows.BeginAsync(connection, path, cancellationToken);
        while (await rows.NextAsync(cancellationToken))
            builder.AddSales(rows.Int(), rows.Int(), rows.Month(), rows.Long(), rows.Long());
    }

    private static async Task ReadVisitsAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, string path, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await connection.FirstAsync<string>("queries/panel/in_order", null, snapshot, cancellationToken);
        await using var rows = await CopyRows.BeginAsync(connection, path, cancellationToken);
        var products = new int[MostProducts];
        while (await rows.NextAsync(cancellationToken))
        {
            var (account, count) = (rows.Int(), rows.Ints(products));
            builder.AddVisits(account, products.AsSpan(0, count), rows.Text(), rows.Month(), rows.Int(), rows.Int(), rows.Int());
        }
    }
}
