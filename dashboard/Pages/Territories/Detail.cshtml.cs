using Analytics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class TerritoryModel(Canvas canvas) : PageModel
{
    public TerritoriesReport Report { get; private set; } = null!;

    public TerritoryDiagnosis Territory { get; private set; } = null!;

    /// <summary>The key figures of the territory and its reps in the months judged.</summary>
    public ActivityReport Activity { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var answer = await canvas.AskTerritoriesAsync();
        if (answer.Report.Rows.FirstOrDefault(row => row.Id == id) is not { } territory) return NotFound();
        (Report, Territory) = (answer.Report, territory);
        Activity = Analytics.Activity.Of(canvas.Panel, canvas.Slice.In(Report.Period).With(Dimension.Territory, id), canvas.Scope, canvas.Settings, answer.Input.Activity);
        return Page();
    }
}
