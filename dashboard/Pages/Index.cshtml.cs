using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class OverviewModel(Canvas canvas) : PageModel
{
    public OverviewReport Report { get; private set; } = null!;

    public void OnGet() => Report = canvas.Ask(Overview.Of);
}
