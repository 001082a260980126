using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads whole marts into a panel being built, by binary COPY of integers.</summary>
internal static class MartReader
{
    public static async Task ReadAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await connection.FirstAsync<string>("queries/panel/in_order", null, snapshot, cancellationToken);
        await ReadSalesAsync(connection, builder, cancellationToken);
        await ReadVisitsAsync(connection, builder, cancellationToken);
    }

    // Npgsql wants the text to begin with the command itself, not with the comment that says what one row is.
    public static string CopyText(string path)
    {
        var text = SqlText.Of(path);
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private static async Task ReadSalesAsync(NpgsqlConnection connection, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryExportAsync(CopyText("queries/panel/sales"), cancellationToken);
        while (await rows.StartRowAsync(cancellationToken) >= 0)
        {
            var (account, product) = (rows.Read<int>(), rows.Read<int>());
            builder.AddSales(account, product, Month.Of(rows.Read<DateOnly>()), rows.Read<long>(), rows.Read<long>());
        }
    }

    private static async Task ReadVisitsAsync(NpgsqlConnection connection, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryExportAsync(CopyText("queries/panel/visits"), cancellationToken);
        while (await rows.StartRowAsync(cancellationToken) >= 0)
        {
            var (account, products, channel) = (rows.Read<int>(), rows.Read<int[]>(), rows.Read<string>());
            builder.AddVisits(account, products, channel, Month.Of(rows.Read<DateOnly>()), rows.Read<int>(), rows.Read<int>(), rows.Read<int>());
        }
    }
}
