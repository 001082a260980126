using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

/// <summary>What to do before there is anything to show: load a folder, or mend the warehouse.</summary>
public sealed class StartModel(Panels panels) : PageModel
{
    public string? Problem => panels.Problem;

    /// <summary>There is data, but no scoring run for the boxes and moves.</summary>
    public bool IsUnscored => Problem is null && panels.Current is not null;

    public void OnGet() => Response.StatusCode = Problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
}
