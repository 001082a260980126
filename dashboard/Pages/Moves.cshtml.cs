using Analytics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = MovesCache.Name)]
public sealed class MovesModel(Canvas canvas) : PageModel
{
    public MovesReport Report { get; private set; } = null!;

    public Page<Move> Shown { get; private set; } = null!;

    public MoveEffectReport Effect { get; private set; } = null!;

    /// <summary>What came of what this person just decided.</summary>
    public ToldOutcome? Told { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await canvas.AskDecisionsAsync();
        (Report, Effect) = (canvas.Ask(Moves.Of), canvas.Ask(MoveEffects.Of));
        Shown = canvas.View.PageOf(MovesFigure.Chosen(Report, canvas));
        Told = await ToldOutcome.OfAsync(canvas, cancellationToken);
    }
}
