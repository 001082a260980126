using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class CoachingModel(Canvas canvas) : PageModel
{
    /// <summary>Null where accounts are hospitals.</summary>
    public CoachingReport? Report { get; private set; }

    public void OnGet() => Report = canvas.AskCoaching();
}
