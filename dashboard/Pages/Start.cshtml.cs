using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

/// <summary>What to do before there is anything to show: load a folder, wait, or mend the warehouse.</summary>
public sealed class StartModel(Panels panels) : PageModel
{
    /// <summary>Under which the gate names the <see cref="StartReason"/>.</summary>
    public const string ReasonKey = "start reason";

    /// <summary>Under which it names the address asked for.</summary>
    public const string AwaitedKey = "awaited";

    private const int SecondsToAgain = 5;

    public string? Problem => panels.Problem;

    public StartReason Reason => HttpContext.Items[ReasonKey] is StartReason reason ? reason
        : panels.IsReading ? StartReason.Reading
        : panels.Current is null ? StartReason.Empty
        : StartReason.Unscored;

    /// <summary>Whether what the address asked for shows is on its way.</summary>
    public bool IsAwaited => Problem is null && Reason is StartReason.Reading or StartReason.Hospitals;

    /// <summary>The address asked for; null where nothing but this page was. One that begins with two slashes would lead away.</summary>
    public string? Awaited => HttpContext.Items[AwaitedKey] is string address && !address.StartsWith("//", StringComparison.Ordinal) ? address : null;

    public void OnGet()
    {
        Response.StatusCode = Problem is null && !IsAwaited ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        if (IsAwaited) Response.Headers["Refresh"] = SecondsToAgain.ToString(CultureInfo.InvariantCulture);
    }
}
