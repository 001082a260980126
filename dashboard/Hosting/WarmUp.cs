using System.Diagnostics;
using System.Net;
using Analytics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dashboard;

/// <summary>
/// Asks for every page before anybody does: at the start until the code behind them is compiled, after a publication once, for what is read of it.
/// Switched off by the setting WarmUp=false.
/// </summary>
public sealed class WarmUp(Panels panels, Settings settings, IServer server, IHostApplicationLifetime lifetime, IConfiguration configuration, TimeProvider clock, ILogger<WarmUp> log) : BackgroundService
{
    private const int Months = 12;
    private const int MostProducts = 6;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private readonly bool _isWanted = configuration.GetValue("WarmUp", true);
    private volatile bool _isDone;

    /// <summary>Whether the first round is over.</summary>
    public bool IsDone => _isDone || !_isWanted;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_isWanted) return;
        var started = new TaskCompletionSource();
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        for (Panel? asked = null; ; await Task.Delay(Poll, clock, stoppingToken))
        {
            if (panels.Current is not { } panel || panel == asked) continue;
            await WarmAsync(panel, asked is null, stoppingToken);
            (asked, _isDone) = (panel, true);
        }
    }

    // A warm-up that fails has only cost time: what it asked for is asked for again by whoever needs it.
    private async Task WarmAsync(Panel panel, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            var began = Stopwatch.GetTimestamp();
            if (panels.Database is { } database && panel.Latest(Months) is { } period)
                await ActivityReader.ReadAsync(database, panel, new Slice(period), Scope.Everything, cancellationToken);
            // A filter may choose any product: the shuffled months of the grid are drawn once a product.
            if (panel.Scores is { } scores)
                foreach (var product in scores.Products)
                    _ = Boxes.Of(panel, new Slice(product.Path).Of(product.Product), Scope.Everything, settings);
            if (LoopbackAddress is { } address) await AskAsync(address, isFirst ? [.. PeriodChoice.All] : [PeriodChoice.DefaultOn("/")], LargestOf(panel), cancellationToken);
            // What a first round leaves behind is collected before anybody waits for it; later somebody would. The memory stays for the views that come: new pages of
            // it cost more than they do, above all in a virtual machine, and what nobody uses is given back in time.
            if (isFirst) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            log.Warmed(panel.DataVersion, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            log.WarmUpFailed(error);
        }
    }

    private static async Task AskAsync(Uri address, IReadOnlyList<string> periods, IReadOnlyList<string> products, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        View[] pages = [.. Rail.Groups.SelectMany(shelf => shelf.Pages).Select(page => View.Of(Rail.PathOf(page)))];
        var asked = periods.SelectMany(period => pages.Select(page => page.With(PeriodChoice.Key, period)))
            .Concat(products.SelectMany(product => pages.Select(page => page.With(Dimension.Product, product))));
        foreach (var view in asked)
            using (await client.GetAsync(new Uri(view.Url, UriKind.Relative), cancellationToken)) { }
    }

    // Most of what a page keeps, it keeps by product.
    private static string[] LargestOf(Panel panel) =>
        [.. Enumerable.Range(0, panel.Products.Count).OrderByDescending(panel.WorthOf).Take(MostProducts).Select(product => panel.Products[product].Id)];

    // Only there is anybody signed in without being asked.
    private Uri? LoopbackAddress => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null)
        .FirstOrDefault(uri => uri is { Scheme: "http" } && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip))));
}
