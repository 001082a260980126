using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class ConcentrationModel(Canvas canvas) : PageModel
{
    public ConcentrationReport Report { get; private set; } = null!;

    /// <summary>The dimension shown, and the page of its rows; null where nothing divides the data.</summary>
    public DimensionTable? By { get; private set; }

    public Page<DimensionRow> Shown { get; private set; } = new([], 1, 0);

    public void OnGet()
    {
        Report = canvas.Ask(Concentration.Of);
        if (DimensionFigure.ChosenIn(canvas) is not { } dimension) return;
        By = canvas.AskConcentrationBy(dimension);
        Shown = canvas.View.PageOf(By.Rows);
    }
}
