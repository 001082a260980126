using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class GridModel(Canvas canvas) : PageModel
{
    private const int DoctorsShown = 10;

    public BoxesReport Report { get; private set; } = null!;

    /// <summary>The one box that is chosen, with its largest doctors; null when none or several are.</summary>
    public BoxCell? Chosen { get; private set; }

    /// <summary>Whether the 9 × 9 moves were asked for.</summary>
    public bool ShowsFlows => canvas.View.Has(GridChoice.FlowsKey, GridChoice.EveryFlow);

    public IReadOnlyList<DoctorHit> Largest { get; private set; } = [];

    public void OnGet()
    {
        Report = canvas.AskGrid();
        if (canvas.View.All(Dimension.Box) is not [var box]) return;
        Chosen = Report.Cells.FirstOrDefault(cell => cell.Box.ToString() == box);
        Largest = DoctorsFigure.Hits(canvas, new(1, DoctorsShown)).Hits;
    }
}
