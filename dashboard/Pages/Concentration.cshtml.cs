using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class ConcentrationModel(Canvas canvas) : PageModel
{
    public ConcentrationReport Report { get; private set; } = null!;

    public void OnGet() => Report = canvas.Ask(Concentration.Of);
}
