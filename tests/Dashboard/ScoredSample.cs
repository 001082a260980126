using Analytics;
using Etl;
using Warehouse;

namespace Tests;

/// <summary>The shipped sample, loaded and scored once; each test decides on a copy of its own.</summary>
public sealed class ScoredSample(WarehouseFixture warehouse) : IAsyncLifetime
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10 };

    private Database _original = null!;

    public async ValueTask InitializeAsync()
    {
        _original = await warehouse.CreateDatabaseAsync(CancellationToken.None);
        Assert.True(RejectLimit.TryParse("0", out var none));
        await new Loader(_original, TimeProvider.System, new Progress<LoadStep>()).LoadAsync(Repository.Sample, none, ReadOptions.Default, CancellationToken.None);
        await ScoreAsync(_original);
    }

    public Task<Database> CopyAsync(CancellationToken cancellationToken) => warehouse.CopyOfAsync(_original, cancellationToken);

    public static Task ScoreAsync(Database database, Month? asOf = null, int seed = 20) =>
        ScoreStore.ScoreAsync(database, Quick with { Seed = seed }, asOf, force: true, TimeProvider.System, null, CancellationToken.None);

    public ValueTask DisposeAsync() => _original.DisposeAsync();
}
