using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads whole marts into a panel being built, by binary COPY of a month's integers side by side.</summary>
internal static class MartReader
{
    // Npgsql wants the text to begin with the command itself, not with the comment above it that says what one row is.
    public static string CopyText(string path)
    {
        var text = SqlText.Of(path);
        return text[(text.IndexOf("\ncopy ", StringComparison.Ordinal) + 1)..];
    }

    public static async Task ReadSalesAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Level level, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await connection.FirstAsync<string>("queries/panel/in_order", null, snapshot, cancellationToken);
        await using var rows = await CopyRows.BeginAsync(connection, PanelLoader.PathOf(level, "sales"), cancellationToken);
        while (await rows.NextAsync(cancellationToken))
            builder.AddSales(rows.Int(), rows.Month(), rows.PackedInts(), rows.PackedLongs(), rows.PackedLongs());
    }

    public static async Task ReadVisitsAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Level level, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await connection.FirstAsync<string>("queries/panel/in_order", null, snapshot, cancellationToken);
        await using var rows = await CopyRows.BeginAsync(connection, PanelLoader.PathOf(level, "visits"), cancellationToken);
        while (await rows.NextAsync(cancellationToken))
            builder.AddVisits(rows.Ints(), rows.Text(), rows.Month(), rows.PackedInts(), rows.PackedInts(), rows.PackedInts(), rows.PackedInts());
    }
}
