using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads the marts and the newest scoring run into a panel, all from one snapshot of the warehouse.</summary>
public static class PanelLoader
{
    private const int Attempts = 3;

    /// <summary>The panel of what is published; empty before the first load.</summary>
    public static Task<Panel> LoadAsync(Database database, CancellationToken cancellationToken) => LoadAsync(database, held: null, cancellationToken);

    /// <summary>
    /// The same at a level. Runs are stored of doctors: hospitals are few, and scored as they are read, with these settings.
    /// </summary>
    public static async Task<Panel> LoadAsync(Database database, Level level, Settings settings, CancellationToken cancellationToken)
    {
        if (level == Level.Doctor)
            return await LoadAsync(database, cancellationToken);
        var panel = await LoadAsync(database, level, held: null, cancellationToken);
        return panel.ClosedMonthsOf(SourceSpan.Sales) is null || panel.AccountCount == 0 ? panel : panel.With(Scoring.Of(panel, settings));
    }

    /// <summary>The same, from a panel of an earlier version where there is one: only what changed since is read, the rest is shared.</summary>
    public static Task<Panel> LoadAsync(Database database, Panel? held, CancellationToken cancellationToken) => LoadAsync(database, Level.Doctor, held, cancellationToken);

    /// <summary>The statement that reads something at a level.</summary>
    internal static string PathOf(Level level, string what) => level == Level.Doctor ? $"queries/panel/{what}" : $"queries/panel/hospital/{what}";

    private static async Task<Panel> LoadAsync(Database database, Level level, Panel? held, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var panel = await ReadAsync(database, level, held, cancellationToken);
            // A month attached meanwhile is seen by an older snapshot too: what was read then is of no one moment.
            if (attempt == Attempts || (await VersionAsync(database, cancellationToken)).DataVersion == panel.DataVersion)
                return panel;
        }
    }

    /// <summary>What the warehouse holds now.</summary>
    public static async Task<WarehouseVersion> VersionAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.FirstAsync<WarehouseVersion>("queries/panel/version", null, null, cancellationToken))!;
    }

    private static async Task<Panel> ReadAsync(Database database, Level level, Panel? held, CancellationToken cancellationToken)
    {
        await using var both = await SideBySide.OpenAsync(database, cancellationToken);
        var (connection, snapshot, version) = (both.Connection, both.Snapshot, both.Version);
        var sources = await SourcesAsync(connection, snapshot, level, cancellationToken);
        var panel = held?.DataVersion == version.DataVersion
            ? held
            : (held is null ? null : await ChangeReader.AdvanceAsync(both, held, version.DataVersion, sources, cancellationToken))
                ?? await ReadWholeAsync(both, level, version.DataVersion, sources, cancellationToken);
        return panel.Scores?.RunId == version.RunId || version.RunId == 0 || level == Level.Hospital
            ? panel
            : panel.With(await ScoreReader.ReadAsync(connection, snapshot, panel, version.RunId, cancellationToken));
    }

    private static async Task<Panel> ReadWholeAsync(
        SideBySide both, Level level, long version, SourceSpan[] sources, CancellationToken cancellationToken)
    {
        var (connection, snapshot) = (both.Connection, both.Snapshot);
        var order = await AccountReader.OrderAsync(connection, snapshot, level, cancellationToken);
        var rows = await connection.QueryAsync<ProductRow>("queries/panel/products", null, snapshot, cancellationToken);
        var products = new ProductTable(rows.ToDictionary(p => p.ProductKey, p => p.ToProduct()));
        var builder = new PanelBuilder(order, products, sources) { Level = level };
        AccountTable? accounts = null;
        // Visits take longest: the dimension is read beside them, before the sales.
        await both.ReadAsync(
            async (one, at) =>
            {
                accounts = new(order, await AccountReader.ReadAsync(one, at, level, AccountReader.DayOf(sources), cancellationToken));
                await MartReader.ReadSalesAsync(one, at, level, builder, cancellationToken);
            },
            (other, at) => MartReader.ReadVisitsAsync(other, at, level, builder, cancellationToken));
        var potentials = await PotentialReader.ReadAsync(connection, snapshot, accounts!, products, level, cancellationToken);
        var targets = await TargetReader.ReadAsync(connection, snapshot, accounts!, products, level, cancellationToken);
        return builder.Build(version, accounts!, potentials, targets, await DirectCostReader.ReadAsync(connection, snapshot, accounts!, products, level, cancellationToken));
    }

    private static async Task<SourceSpan[]> SourcesAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, Level level, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<SourceRow>(PathOf(level, "sources"), null, snapshot, cancellationToken);
        return SourceSpan.Ordered(rows.Select(r => new SourceSpan(r.Source, r.FirstDay, r.DataThrough, r.MonthGrain) { LastWorkday = r.LastWorkday }));
    }

    private sealed record SourceRow(string Source, DateOnly FirstDay, DateOnly DataThrough, bool MonthGrain, DateOnly LastWorkday);

    private sealed record ProductRow(int ProductKey, string ProductId, string ProductName, double? UnitPrice, double? MarginRate)
    {
        public Product ToProduct() => new(ProductId, ProductName, UnitPrice, MarginRate);
    }
}
