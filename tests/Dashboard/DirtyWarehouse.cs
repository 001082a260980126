using Analytics;
using Etl;
using Warehouse;

namespace Tests;

/// <summary>A warehouse with refused rows of two rules in two files, behind a dashboard of its own: what /data has to show on a bad day.</summary>
public sealed class DirtyWarehouse(WarehouseFixture warehouse) : IAsyncLifetime
{
    /// <summary>Visits of unknown doctors; one more than fits a page of the list.</summary>
    public const int UnknownDoctors = Dashboard.Paging.Size + 1;

    public LoadedWarehouse Warehouse { get; private set; } = null!;

    public Database Database => Warehouse.Database;

    public DashboardHost Host { get; private set; } = null!;

    /// <summary>A database of its own with the same load.</summary>
    public static async Task<Database> LoadedAsync(WarehouseFixture warehouse, CancellationToken cancellationToken)
    {
        var database = await warehouse.CreateDatabaseAsync(cancellationToken);
        using var delivery = new Delivery()
            .With("visits.csv", ["visit_id,visited_at,doctor_id", "V1,2025-10-08,D1", "V2,2025-10-31,D2", .. Enumerable.Range(0, UnknownDoctors).Select(i => $"X{i},2025-10-09,=D{i}"), "V3,2025-02-31,D1"])
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,4", "S2,2025-11-30,D2,P1,2.5", "S3,2025-10-01,D9,P1,1");
        Assert.True(RejectLimit.TryParse("100", out var limit));
        await new Loader(database, new FixedClock(), new Progress<LoadStep>()).LoadAsync(delivery.Path, limit, ReadOptions.Default, cancellationToken);
        await ScoreStore.ScoreAsync(database, Settings.Default, null, force: false, TimeProvider.System, null, cancellationToken);
        return database;
    }

    public async ValueTask InitializeAsync()
    {
        Warehouse = new(await LoadedAsync(warehouse, CancellationToken.None));
        Host = new(Database);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Warehouse.DisposeAsync();
    }
}
