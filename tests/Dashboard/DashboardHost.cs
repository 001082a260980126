using System.Net;
using Dashboard;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Warehouse;

namespace Tests;

/// <summary>The dashboard on a real port of this machine, over a database of the test's own.</summary>
public sealed class DashboardHost : WebApplicationFactory<Panels>
{
    private readonly Func<CancellationToken, Task<Database>> _open;
    private readonly Action<IServiceCollection>? _configure;

    public DashboardHost(Database database, Action<KestrelServerOptions>? listen = null, Action<IServiceCollection>? configure = null)
        : this(_ => Task.FromResult(database), listen, configure) { }

    public DashboardHost(Func<CancellationToken, Task<Database>> open, Action<KestrelServerOptions>? listen = null, Action<IServiceCollection>? configure = null)
    {
        (_open, _configure) = (open, configure);
        // Given a number instead, the factory changes the addresses while the server may already be starting (dotnet/aspnetcore pull request 67714).
        UseKestrel(listen ?? (server => server.Listen(IPAddress.Loopback, 0)));
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A client that follows no redirect and decompresses nothing by itself.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Development").UseSetting("WarmUp", "false").ConfigureServices(services =>
        {
            services.AddSingleton(new WarehouseDoor(_open));
            _configure?.Invoke(services);
        });
}
