using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class TerritoriesModel(Canvas canvas) : PageModel
{
    private const int Spoken = 3;
    private const int Small = 24;

    public TerritoriesReport Report { get; private set; } = null!;

    public Page<TerritoryDiagnosis> Shown { get; private set; } = null!;

    /// <summary>The territories worth a sentence.</summary>
    public IEnumerable<TerritoryDiagnosis> Urgent => Report.Rows.Where(row => row.Verdict is "stagnant" or "watch").Take(Spoken);

    /// <summary>The territories worth a picture of their own.</summary>
    public IEnumerable<TerritoryDiagnosis> Smalls => Report.Rows.Take(Small);

    public async Task OnGetAsync()
    {
        Report = (await canvas.AskTerritoriesAsync()).Report;
        Shown = canvas.View.PageOf(Report.Rows);
    }
}
