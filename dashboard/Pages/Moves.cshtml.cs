using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class MovesModel(Canvas canvas) : PageModel
{
    public MovesReport Report { get; private set; } = null!;

    public Page<Move> Shown { get; private set; } = null!;

    public MoveEffectReport Effect { get; private set; } = null!;

    public void OnGet()
    {
        Report = canvas.Ask(Moves.Of);
        Effect = canvas.Ask(MoveEffects.Of);
        Shown = canvas.View.PageOf(MovesFigure.Chosen(Report, canvas.View));
    }
}
