using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class PlanModel(Canvas canvas) : PageModel
{
    public PlanChoice Choice { get; private set; } = null!;

    public async Task OnGetAsync() => Choice = await canvas.AskPlanAsync();
}
