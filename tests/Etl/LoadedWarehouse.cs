using Dapper;
using Etl;
using Warehouse;

namespace Tests;

/// <summary>A fresh warehouse to load into, and questions about what came of it.</summary>
public sealed class LoadedWarehouse(Database database) : IAsyncDisposable
{
    public Database Database => database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LoadedWarehouse> CreateAsync(WarehouseFixture fixture) => new(await fixture.CreateDatabaseAsync(Cancel));

    public Task<LoadReport> LoadAsync(Delivery delivery, string maxRejects = "100") => LoadAsync(delivery.Path, maxRejects);

    public Task<LoadReport> LoadAsync(string path, string maxRejects = "100", IProgress<LoadStep>? progress = null, ReadOptions? options = null, bool areDeletesConfirmed = false)
    {
        Assert.True(RejectLimit.TryParse(maxRejects, out var limit));
        return new Loader(database, new FixedClock(), progress ?? new Progress<LoadStep>()) { ConfirmsDeletes = areDeletesConfirmed }.LoadAsync(path, limit, options ?? ReadOptions.Default, Cancel);
    }

    public async Task<T> AskAsync<T>(string question)
    {
        await using var connection = await database.ConnectAsync(Cancel);
        return (await connection.QuerySingleAsync<T>(question))!;
    }

    public async Task<IReadOnlyList<string>> LinesAsync(string question)
    {
        await using var connection = await database.ConnectAsync(Cancel);
        return (await connection.QueryAsync<string>(question)).AsList();
    }

    /// <summary>What people read of every open reject, in the order of files and lines.</summary>
    public Task<IReadOnlyList<string>> ReasonsAsync() =>
        LinesAsync("select reason from ops.reject where resolved_by is null order by load_id, file, line, reject_id");

    public async Task MustBeHealthyAsync() =>
        Assert.Empty((await Checks.RunAsync(database, Cancel)).Where(check => !check.IsHealthy).Select(check => $"{check.Name}: {check.Offending[0]}"));

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
