using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard;

/// <summary>Any page on paper: its address with .pdf behind it (the overview is /index.pdf) answers the same page, for the same person, as PDF.</summary>
public sealed class PdfPages(RequestDelegate next)
{
    private const string Ending = ".pdf";
    private const string Exported = "/export";

    /// <summary>The address of the page's PDF, with the view's filters.</summary>
    public static View Of(View view) => view.As((view.Path == "/" ? "/index" : view.Path) + Ending);

    /// <summary>Whether a page is made for paper: its drawings are needed, not its HTML alone, so a page kept from before will not do.</summary>
    public static bool IsAskedBy(HttpContext context) => context.Items.ContainsKey(typeof(PdfPages));

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Exported, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }
        var page = path[..^Ending.Length];
        context.Request.Path = page == "/index" ? "/" : page;
        context.Items[typeof(PdfPages)] = true;
        var response = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var html = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(html));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(response);
        }
        if (html.Length == 0) return;
        if (context.Response.StatusCode == StatusCodes.Status200OK) await WriteAsync(context, Encoding.UTF8.GetString(html.ToArray()), page);
        else await context.Response.Body.WriteAsync(html.ToArray(), context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, string html, string page)
    {
        var canvas = context.RequestServices.GetRequiredService<Canvas>();
        var made = canvas.HeldPanel is null ? "" : ExportStamp.Of(canvas);
        var pdf = Paper.Pdf(PrintedHtml.Of(html, canvas.Shown, made));
        context.Response.ContentType = "application/pdf";
        context.Response.ContentLength = pdf.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename={Uri.EscapeDataString(page.Trim('/').Replace('/', '-'))}.pdf";
        await context.Response.Body.WriteAsync(pdf, context.RequestAborted);
    }
}
