using System.Data;
using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads the marts and the newest scoring run into a panel, all from one snapshot of the warehouse.</summary>
public static class PanelLoader
{
    private const int Attempts = 3;

    /// <summary>The panel of what is published; empty before the first load.</summary>
    public static async Task<Panel> LoadAsync(Database database, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var panel = await ReadAsync(database, cancellationToken);
            // A month attached meanwhile is seen by an older snapshot too: what was read then is of no one moment.
            if (attempt == Attempts || (await VersionAsync(database, cancellationToken)).DataVersion == panel.DataVersion)
                return panel;
        }
    }

    private static async Task<Panel> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var version = await VersionAsync(connection, snapshot, cancellationToken);
        await connection.FirstAsync<object>("queries/panel/await_publication", null, snapshot, cancellationToken);
        var sources = await SourcesAsync(connection, snapshot, cancellationToken);
        var accounts = await AccountReader.ReadAsync(connection, snapshot, AlignmentDay(sources), cancellationToken);
        var products = await connection.QueryAsync<ProductRow>("queries/panel/products", null, snapshot, cancellationToken);
        var builder = new PanelBuilder(accounts, products.ToDictionary(p => p.ProductKey, p => p.ToProduct()), sources);
        foreach (var p in await connection.QueryAsync<PotentialRow>("queries/panel/potentials", null, snapshot, cancellationToken))
            builder.AddPotential(p.DoctorKey, p.ProductKey, Month.Of(p.AsOf), p.PotentialUnits);
        foreach (var t in await connection.QueryAsync<TargetRow>("queries/panel/targets", null, snapshot, cancellationToken))
            builder.AddTarget(t.DoctorKey, t.ProductKey, t.ValidFrom, t.ValidTo);
        await ReadSalesAsync(connection, builder, cancellationToken);
        await ReadVisitsAsync(connection, builder, cancellationToken);
        var panel = builder.Build(version.DataVersion);
        return version.RunId == 0
            ? panel
            : panel.With(await ScoreReader.ReadAsync(connection, snapshot, panel, products.ToDictionary(p => p.ProductKey, p => p.ProductId), version.RunId, cancellationToken));
    }

    /// <summary>What the warehouse holds now.</summary>
    public static async Task<WarehouseVersion> VersionAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await VersionAsync(connection, null, cancellationToken);
    }

    private static async Task<WarehouseVersion> VersionAsync(NpgsqlConnection connection, NpgsqlTransaction? snapshot, CancellationToken cancellationToken) =>
        (await connection.FirstAsync<WarehouseVersion>("queries/panel/version", null, snapshot, cancellationToken))!;

    private static async Task<SourceSpan[]> SourcesAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<SourceRow>("queries/panel/sources", null, snapshot, cancellationToken);
        return [.. rows.Select(r => new SourceSpan(r.Source, r.FirstDay, r.DataThrough, r.MonthGrain) { LastWorkday = r.LastWorkday })];
    }

    // The alignment valid at the last closed month is restated over all history.
    private static DateOnly AlignmentDay(SourceSpan[] sources)
    {
        var closed = sources.Select(s => s.LastClosed).Where(m => m is not null).Select(m => m!.Value).ToArray();
        return closed.Length == 0 ? DateOnly.MaxValue : closed.Min().LastDay;
    }

    private static async Task ReadSalesAsync(NpgsqlConnection connection, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryExportAsync(CopyText("queries/panel/sales"), cancellationToken);
        while (await rows.StartRowAsync(cancellationToken) >= 0)
        {
            var (doctor, product) = (rows.Read<int>(), rows.Read<int>());
            builder.AddSales(doctor, product, Month.Of(rows.Read<DateOnly>()), rows.Read<long>(), rows.Read<long>());
        }
    }

    private static async Task ReadVisitsAsync(NpgsqlConnection connection, PanelBuilder builder, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryExportAsync(CopyText("queries/panel/visits"), cancellationToken);
        while (await rows.StartRowAsync(cancellationToken) >= 0)
        {
            var (doctor, products, channel) = (rows.Read<int>(), rows.Read<int[]>(), rows.Read<string>());
            builder.AddVisits(doctor, products, channel, Month.Of(rows.Read<DateOnly>()), rows.Read<int>(), rows.Read<int>(), rows.Read<int>());
        }
    }

    // Npgsql wants the text to begin with the command itself, not with the comment that says what one row is.
    internal static string CopyText(string path)
    {
        var text = SqlText.Of(path);
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private sealed record SourceRow(string Source, DateOnly FirstDay, DateOnly DataThrough, bool MonthGrain, DateOnly LastWorkday);

    private sealed record PotentialRow(int DoctorKey, int ProductKey, DateOnly AsOf, double PotentialUnits);

    private sealed record TargetRow(int DoctorKey, int? ProductKey, DateOnly ValidFrom, DateOnly? ValidTo);

    private sealed record ProductRow(int ProductKey, string ProductId, string ProductName, double? UnitPrice, double? MarginRate)
    {
        public Product ToProduct() => new(ProductId, ProductName, UnitPrice, MarginRate);
    }
}
