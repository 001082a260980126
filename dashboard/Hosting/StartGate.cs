using Analytics;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dashboard;

/// <summary>Until the panel holds a closed month, every page that needs it shows the first-start page in its place.</summary>
public sealed class StartGate(RequestDelegate next, Panels panels)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly string[] Always = ["/glossary", "/status", "/healthz", "/start"];

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (!Always.Any(open => path.StartsWithSegments(open)))
        {
            await panels.FirstAttempt.WaitAsync(Patience, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var level = LevelChoice.Of(context.Request, panels);
            await panels.HoldAsync(level, Patience, context.RequestAborted);
            var isReady = path.StartsWithSegments("/data") ? panels.Database is not null : panels.At(level) is not null;
            if (!isReady)
            {
                var isBeingRead = panels.Current is null ? !panels.FirstAttempt.IsCompleted : level == Level.Hospital;
                // An address that begins with two slashes would lead away.
                var isAwaited = isBeingRead && path.Value?.StartsWith("//", StringComparison.Ordinal) == false;
                context.Items[StartModel.AwaitedKey] = isAwaited ? context.Request.GetEncodedPathAndQuery() : null;
                context.Request.Path = "/start";
            }
        }
        try
        {
            await next(context);
        }
        catch (NotScoredException) when (!context.Response.HasStarted)
        {
            context.Request.Path = "/start";
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
            await next(context);
        }
    }
}
