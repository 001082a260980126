using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Analytics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.ResponseCompression;
using Warehouse;

namespace Dashboard;

public static class DashboardServices
{
    /// <summary>Everything the pages need. Refuses to start outside Development without keys.</summary>
    public static WebApplicationBuilder AddDashboard(this WebApplicationBuilder builder)
    {
        RequiredKeys.Require(builder.Configuration, builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var services = builder.Services;
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/Doctors/Index", "/hospitals").AddPageRoute("/Doctors/Profile", "/hospitals/{id}"));
        services.AddHttpContextAccessor();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese as it is, not as entities
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        // The fastest level costs a millisecond less and sends half as much again.
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddOutputCache(options =>
        {
            options.AddPolicy(PanelCache.Name, policy => policy.AddPolicy<PanelCache>(), excludeDefaultPolicy: true);
            options.AddPolicy(MovesCache.Name, policy => policy.AddPolicy<PanelCache>().AddPolicy<MovesCache>(), excludeDefaultPolicy: true);
        });
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddAuthentication(LocalOwner.SchemeName).AddScheme<AuthenticationSchemeOptions, LocalOwner>(LocalOwner.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()).AddOperators().AddDeciders();
        services.AddSingleton(SettingsFile.Load());
        services.AddSingleton(new WarehouseDoor(Database.OpenAsync));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Panels>();
        services.AddHostedService(provider => provider.GetRequiredService<Panels>());
        services.AddSingleton<WarmUp>();
        services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        services.AddSingleton<KnownAnswers>();
        services.AddSingleton<CheckRunner>();
        services.AddScoped<Answers>();
        services.AddScoped<Canvas>();
        return builder;
    }
}
