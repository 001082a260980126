using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class PlanModel(Canvas canvas) : PageModel
{
    public PlanChoice Choice { get; private set; } = null!;

    public void OnGet() => Choice = PlanChoice.Of(canvas);
}
