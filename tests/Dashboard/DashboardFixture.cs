using Analytics;
using Etl;
using Microsoft.Playwright;
using Warehouse;

namespace Tests;

/// <summary>The shipped sample, loaded and scored once, behind one dashboard and one browser.</summary>
public sealed class DashboardFixture(WarehouseFixture warehouse) : IAsyncLifetime
{
    public static readonly string[] BrowserArguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private Database _database = null!;
    private IPlaywright? _playwright;

    /// <summary>Every page of the rail, and one profile.</summary>
    public static readonly IReadOnlyList<string> Pages =
        ["/", "/concentration", "/roi", "/grid", "/grid?box=A1", "/grid?back=3&flows=all", "/territories", "/explore", "/explore?measure=visits&rows=specialty&cols=month", "/activity", "/checkup", "/moves", "/plan", "/coaching", "/doctors", "/doctors/D0001", "/data", "/glossary", "/views?view=%2Fgrid%3Fbox%3DA1", "/values?of=specialty&view=%2Fgrid"];

    public DashboardHost Host { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await warehouse.CreateDatabaseAsync(CancellationToken.None);
        Assert.True(RejectLimit.TryParse("0", out var none));
        await new Loader(_database, TimeProvider.System, new Progress<LoadStep>()).LoadAsync(Repository.Sample, none, ReadOptions.Default, CancellationToken.None);
        await ScoreStore.ScoreAsync(_database, Settings.Default, null, force: false, TimeProvider.System, null, CancellationToken.None);
        Host = new(_database);
        Client = Host.Client();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = BrowserArguments });
    }

    public async Task<string> GetAsync(string url) => await Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> RequestAsync(string url) => Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        Client.Dispose();
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneDashboard : ICollectionFixture<DashboardFixture>
{
    public const string Name = "Dashboard";
}
