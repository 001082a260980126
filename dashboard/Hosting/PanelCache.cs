using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dashboard;

/// <summary>
/// Pages that show nothing but the panel are rendered once per address, reader, scope and version of the data and of the scores: a publication
/// forgets none of them, but nobody asks for the old version again.
/// </summary>
public sealed class PanelCache(Panels panels) : IOutputCachePolicy
{
    /// <summary>The policy's name, for the page models it holds for.</summary>
    public const string Name = "panel";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var (request, panel) = (context.HttpContext.Request, panels.At(LevelChoice.Of(context.HttpContext.Request, panels)));
        var isKept = panel is not null && HttpMethods.IsGet(request.Method) && !PdfPages.IsAskedBy(context.HttpContext);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (isKept, isKept, isKept, true);
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = HeaderNames.AcceptEncoding;
        context.CacheVaryByRules.VaryByValues["version"] = string.Create(CultureInfo.InvariantCulture, $"{panel?.Level} {panel?.DataVersion} {panel?.Scores?.RunId}");
        context.CacheVaryByRules.VaryByValues["reader"] = $"{RequestScope.Of(context.HttpContext.User).Key} {context.HttpContext.User.Identity?.Name}";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie);
        return ValueTask.CompletedTask;
    }
}
