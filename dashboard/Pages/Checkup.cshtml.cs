using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class CheckupModel(Canvas canvas) : PageModel
{
    public CheckupReport Report { get; private set; } = null!;

    public Page<CheckupGroup> Shown { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Report = await canvas.AskCheckupAsync();
        Shown = canvas.View.PageOf(CheckupByFigure.GroupsOf(Report, canvas.View));
    }
}
