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
            if (ReasonToWait(path, level) is { } reason)
                ShowStart(context, reason);
        }
        try
        {
            await next(context);
        }
        catch (NotScoredException) when (!context.Response.HasStarted)
        {
            ShowStart(context, StartReason.Unscored);
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
            await next(context);
        }
    }

    // Null where the page can answer.
    private StartReason? ReasonToWait(PathString path, Level level)
    {
        if (path.StartsWithSegments("/data") ? panels.Database is not null : panels.At(level) is not null)
            return null;
        return panels.IsReading ? StartReason.Reading
            : level == Level.Hospital && !panels.HoldsHospitals ? StartReason.Hospitals
            : StartReason.Empty;
    }

    private static void ShowStart(HttpContext context, StartReason reason)
    {
        context.Items[StartModel.ReasonKey] = reason;
        context.Items[StartModel.AwaitedKey] = HttpMethods.IsGet(context.Request.Method) ? context.Request.GetEncodedPathAndQuery() : null;
        context.Request.Path = "/start";
    }
}
