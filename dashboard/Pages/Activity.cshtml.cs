using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class ActivityModel(Canvas canvas) : PageModel
{
    public ActivityReport Report { get; private set; } = null!;

    public Page<ActivityGroup> Shown { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Report = await canvas.AskActivityAsync();
        Shown = canvas.View.PageOf(ActivityByFigure.GroupsOf(Report, canvas.View));
    }
}
