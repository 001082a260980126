using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class RoiModel(Canvas canvas) : PageModel
{
    public RoiReport Report { get; private set; } = null!;

    /// <summary>The three gates in the order of the domain: lead test, stability, skill.</summary>
    public IReadOnlyList<(string Name, bool Passed, Note Verdict)> Gates =>
        [("lead", Report.LeadTest.Passed, Report.LeadTest.Verdict), ("stability", Report.Stability.Passed, Report.Stability.Verdict), ("skill", Report.Skill.Passed, Report.Skill.Verdict)];

    public void OnGet() => Report = canvas.Ask(Roi.Of);
}
