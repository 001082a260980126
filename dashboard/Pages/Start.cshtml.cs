using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

/// <summary>What to do before there is anything to show: load a folder, or mend the warehouse.</summary>
public sealed class StartModel(Panels panels) : PageModel
{
    public string? Problem => panels.Problem;

    /// <summary>Under which the gate names the address that waits for what it shows to be read.</summary>
    public const string AwaitedKey = "awaited";

    private const int SecondsToAgain = 5;

    /// <summary>The address asked for, while what it shows is being read; null otherwise.</summary>
    public string? Awaited => Problem is null ? HttpContext.Items[AwaitedKey] as string : null;

    /// <summary>What is being read, as its words are named: all data after a start, or the hospitals once somebody asks for them.</summary>
    public string Reading => panels.Current is null ? "start.reading" : "start.hospitals";

    /// <summary>There is data, but no scoring run for the boxes and moves.</summary>
    public bool IsUnscored => Problem is null && Awaited is null && panels.Current is not null;

    public void OnGet()
    {
        Response.StatusCode = Problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        if (Awaited is not null) Response.Headers["Refresh"] = SecondsToAgain.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
