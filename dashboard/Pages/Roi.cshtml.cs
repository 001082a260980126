using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class RoiModel(Canvas canvas) : PageModel
{
    public RoiReport Report { get; private set; } = null!;

    /// <summary>The three gates in the order of the domain: lead test, stability, skill.</summary>
    public IReadOnlyList<(string Name, bool Passed, Note Verdict)> Gates =>
        [("lead", Report.LeadTest.Passed, Report.LeadTest.Verdict), ("stability", Report.Stability.Passed, Report.Stability.Verdict), ("skill", Report.Skill.Passed, Report.Skill.Verdict)];

    /// <summary>Return four ways: naive average, incremental short-run and long-run, marginal.</summary>
    public IReadOnlyList<(string Name, RoiInterval? Roi)> FourWays =>
        [("naive", Report.NaiveRoi is { } naive ? new(naive, naive, naive) : null), ("shortRun", Report.Return?.IncrementalShortRun), ("longRun", Report.Return?.IncrementalLongRun), ("marginal", Report.Return?.Marginal)];

    /// <summary>Response curve where the gates pass, carry-over, concentration of return, cost against return.</summary>
    public IEnumerable<Figure> Figures =>
        new[] { ResponseCurveFigure.Of(Report, canvas), CarryOverFigure.Of(Report, canvas), RoiCurveFigure.Of(Report, canvas), RoiBubbleFigure.Of(Report, canvas) }.OfType<Figure>();

    public void OnGet() => Report = canvas.Ask(Roi.Of);
}
