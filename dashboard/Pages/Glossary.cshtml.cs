using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class GlossaryModel : PageModel
{
    public IReadOnlyList<Metric> Metrics => Metric.All;
}
