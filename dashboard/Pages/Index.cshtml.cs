using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class OverviewModel(Canvas canvas) : PageModel
{
    public OverviewReport Report { get; private set; } = null!;

    public void OnGet() => Report = canvas.Ask(Overview.Of);
}
