using Microsoft.AspNetCore.StaticFiles;

namespace Dashboard;

public static class DashboardPipeline
{
    public static WebApplication UseDashboard(this WebApplication app)
    {
        if (ChartFonts.Cjk is null) app.Logger.NoChineseFont();
        app.UseSecurityHeaders(SecurityHeaders.For(app.Environment));
        app.UseResponseCompression();
        if (!app.Environment.IsDevelopment()) app.UseHttpsRedirection();
        app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = CacheVersioned });
        app.UseMiddleware<PdfPages>();
        app.UseMiddleware<StartGate>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UseResponseCompression(); // once more, so that pages are kept as they go over the wire
        app.MapRazorPages();
        app.MapExports();
        app.MapRejectExport();
        app.MapDataRequests();
        app.MapSavedViewRequests();
        app.MapMoveRequests();
        app.MapHealth();
        return app;
    }

    // Files asked for with their content's hash never change under that address.
    private static void CacheVersioned(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";

    private static void MapHealth(this WebApplication app) => app.MapGet("/healthz", (Panels panels, WarmUp warmUp) => panels.Current is { } panel && warmUp.IsDone
        ? Results.Ok(new { status = "ok", dataVersion = panel.DataVersion, run = panel.Scores?.RunId })
        : Results.Json(new { status = ReasonToWait(panels) }, statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();

    private static string ReasonToWait(Panels panels) => panels switch
    {
        { Problem: not null } => "unavailable",
        { Current: not null } => "starting",
        { IsReading: true } => "reading",
        _ => "empty",
    };
}
