using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Etl;
using Warehouse;

namespace Benchmarks;

/// <summary>A generated company, loaded and scored by the built programs on a private server of its own, behind the built dashboard.</summary>
internal sealed class DashboardCompany : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly Process _dashboard;
    private (string Place, LocalPostgres Server)? _own;

    private DashboardCompany(Process dashboard, Uri address, double secondsToStart) => (_dashboard, Address, SecondsToStart) = (dashboard, address, secondsToStart);

    public Uri Address { get; }

    public double SecondsToStart { get; }

    public static async Task<DashboardCompany> CreateAsync(int doctors, int months)
    {
        var place = Directory.CreateTempSubdirectory("bench-").FullName;
        File.SetUnixFileMode(place, (UnixFileMode)0b111_101_101);
        var server = new LocalPostgres(new ServerHome(Directory.CreateDirectory(Path.Combine(place, "home")).FullName));
        try
        {
            return await CreateAsync(place, server, doctors, months);
        }
        catch
        {
            // A large company on a disk too small for it: what it took is given back.
            await server.StopAsync(CancellationToken.None);
            Directory.Delete(place, recursive: true);
            throw;
        }
    }

    /// <summary>The company that lies loaded and scored in a home of the programs, which stays as it is.</summary>
    public static Task<DashboardCompany> InAsync(string home) => StartAsync(new() { ["ANALYTICS_HOME"] = home });

    private static async Task<DashboardCompany> CreateAsync(string place, LocalPostgres server, int doctors, int months)
    {
        var folder = Path.Combine(place, "company");
        _ = Generator.Run(folder, new GenerateOptions(doctors, months, 1, World.Effect, 0, new DateOnly(2024, 1, 1)), _ => { }, CancellationToken.None);
        var environment = new Dictionary<string, string> { ["ANALYTICS_WAREHOUSE"] = await server.StartAsync("company", CancellationToken.None) };
        await Measured.RunAsync(Programs.Etl, environment, "load", folder, "--json");
        Directory.Delete(folder, recursive: true);
        await Measured.RunAsync(Programs.Analytics, environment, "score", "--json");
        var company = await StartAsync(environment);
        company._own = (place, server);
        return company;
    }

    private static async Task<DashboardCompany> StartAsync(Dictionary<string, string> environment)
    {
        var (clock, address) = (Stopwatch.StartNew(), new Uri($"http://127.0.0.1:{FreePort()}"));
        var dashboard = Start(environment, address);
        try
        {
            await UntilReadyAsync(address, clock);
        }
        catch
        {
            // One that is not asked any more would take the processor from what comes next.
            dashboard.Kill();
            throw;
        }
        return new(dashboard, address, clock.Elapsed.TotalSeconds);
    }

    /// <summary>Processor seconds of the dashboard so far.</summary>
    public double CpuSeconds()
    {
        _dashboard.Refresh();
        return _dashboard.TotalProcessorTime.TotalSeconds;
    }

    public double Megabytes()
    {
        _dashboard.Refresh();
        return _dashboard.WorkingSet64 / 1048576.0;
    }

    public async ValueTask DisposeAsync()
    {
        _dashboard.Kill();
        await _dashboard.WaitForExitAsync();
        _dashboard.Dispose();
        if (_own is not var (place, server))
            return;
        await server.StopAsync(CancellationToken.None);
        Directory.Delete(place, recursive: true);
    }

    private static Process Start(Dictionary<string, string> environment, Uri address)
    {
        var start = new ProcessStartInfo(Programs.Dashboard, ["--urls", address.ToString()])
        {
            WorkingDirectory = Path.Combine(Programs.Root, "dashboard"), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        // On loopback, in Development, the person at the keyboard is signed in.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task UntilReadyAsync(Uri address, Stopwatch clock)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        while (clock.Elapsed < Patience)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/healthz", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The dashboard at {address} did not become ready."));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
