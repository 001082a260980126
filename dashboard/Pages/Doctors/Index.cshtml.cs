using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class DoctorsModel(Canvas canvas) : PageModel
{
    public DoctorHits Hits { get; private set; } = null!;

    public Page<DoctorHit> Shown { get; private set; } = null!;

    public RankRange? Ranks { get; private set; }

    public void OnGet()
    {
        Ranks = RankRange.Of(canvas.View);
        var ranks = Ranks ?? RankRange.Everyone;
        Hits = DoctorsFigure.Hits(canvas, ranks.PageOf(canvas.View.PageNumber()));
        Shown = new(Hits.Hits, canvas.View.PageNumber(), ranks.CountOf(Hits.Total));
    }
}
