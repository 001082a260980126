using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class ExploreModel(Canvas canvas) : PageModel
{
    /// <summary>What the form chooses; everything else of the view stays.</summary>
    public static readonly IReadOnlyList<string> Chosen = [ExploreChoice.MeasureKey, ExploreChoice.RowsKey, ExploreChoice.ColumnsKey, ExploreChoice.TopKey, ExploreChoice.ShareKey];

    public ExploreQuestion Question { get; private set; } = null!;

    public ExploreReport Report { get; private set; } = null!;

    public void OnGet() => (Question, Report) = (ExploreChoice.Of(canvas), canvas.AskExplore());
}
