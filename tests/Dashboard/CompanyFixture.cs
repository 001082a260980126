using Analytics;
using Dashboard;
using Etl;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Warehouse;

namespace Tests;

/// <summary>A small simulated company with every file of the contract, loaded and scored once, behind a dashboard and a browser of its own.</summary>
public sealed class CompanyFixture(WarehouseFixture warehouse) : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>Fewer tries and draws than the defaults: a test's scoring need not take long.</summary>
    public static Settings Settings { get; } = Settings.Default with
    {
        MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 20, ShuffleDraws = 5, ChanceDraws = 200,
    };

    /// <summary>Every page of the rail with all its sections, and one profile and territory.</summary>
    public static readonly IReadOnlyList<string> Pages = [.. DashboardFixture.Pages.Except(["/doctors/D0001"]), "/doctors/D0000002", "/territories/T0001"];

    public Database Database { get; private set; } = null!;

    public DashboardHost Host { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The panel the pages are made from.</summary>
    public Panel Panel => Host.Services.GetRequiredService<Panels>().Current!;

    public async ValueTask InitializeAsync()
    {
        Database = await warehouse.CreateDatabaseAsync(CancellationToken.None);
        using var folder = new TemporaryFolder();
        Generator.Run(folder.Path, new GenerateOptions(120, 24, 4, World.Effect, 0, new(2024, 11, 1)), _ => { }, CancellationToken.None);
        Assert.True(RejectLimit.TryParse("0", out var none));
        var clock = new FixedClock(new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
        await new Loader(Database, clock, new Progress<LoadStep>()).LoadAsync(folder.Path, none, ReadOptions.Default, CancellationToken.None);
        await ScoreStore.ScoreAsync(Database, Settings, null, force: false, TimeProvider.System, null, CancellationToken.None);
        Host = new(Database, configure: services => services.AddSingleton(Settings));
        Client = Host.Client();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = DashboardFixture.BrowserArguments });
    }

    public async Task<string> GetAsync(string url) => await Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        Client.Dispose();
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneCompany : ICollectionFixture<CompanyFixture>
{
    public const string Name = "Company";
}
