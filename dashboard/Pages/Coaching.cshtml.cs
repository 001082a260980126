using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class CoachingModel(Canvas canvas) : PageModel
{
    public CoachingReport Report { get; private set; } = null!;

    public void OnGet() => Report = canvas.Ask(Coaching.Of);
}
