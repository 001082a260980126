namespace Analytics;

/// <summary>Scores the findings of a warehouse loaded from a generated company against its truth.</summary>
public static class Verification
{
    private const double Noticeable = 0.5;

    /// <param name="territories">The diagnosis of the last twelve months; null where there is none.</param>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static VerifyReport Of(Panel panel, Truth truth, Settings settings, TerritoriesReport? territories)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(truth);
        var run = NotScoredException.Require(panel);
        var plans = PlansOf(panel, settings, new());
        var change = plans.SelectMany(p => p.Accounts).ToDictionary(a => a.Account.Id, a => a.Planned - a.Now, StringComparer.Ordinal);
        return new(
            truth.World, run.AsOf, panel.DataVersion, EffectVerdict.Of(panel, truth, settings), territories is null ? null : StagnationVerdict.Of(territories, truth),
            VisitsOf(truth.OverVisited, change, -1, MoveKind.Release, run), VisitsOf(truth.UnderVisited, change, 1, MoveKind.Develop, run),
            MoveVerdict.Of(panel, run, truth), PlanOf(panel, plans, truth, settings));
    }

    private static VisitVerdict VisitsOf(IReadOnlyList<string> planted, Dictionary<string, double> change, int sign, MoveKind kind, ScoreRun run)
    {
        var recommended = run.Moves.Where(m => m.Kind == kind).Select(m => m.Account.Id).ToHashSet(StringComparer.Ordinal);
        return new(planted.Count, planted.Count(id => sign * change.GetValueOrDefault(id) >= Noticeable), planted.Count(recommended.Contains));
    }

    private static PlanReport[] PlansOf(Panel panel, Settings settings, PlanOptions options) =>
    [
        .. panel.ValuesOf(Dimension.Rep, Scope.Everything).Where(rep => rep != Dimension.None).Select(rep => Plans.Of(panel, rep, Scope.Everything, settings, options)),
    ];

    private static PlanVerdict PlanOf(Panel panel, PlanReport[] plans, Truth truth, Settings settings)
    {
        var worth = new TrueWorth(panel, truth, settings);
        var banded = new PlanOptions { Banded = true };
        var within = PlansOf(panel, settings, banded);
        var (planned, rulebook) = (worth.Of(plans, a => a.Planned), worth.Of(plans, a => a.Rulebook));
        var claimed = plans.Any(p => p.CrossFittedGain is not null) ? plans.Sum(p => p.CrossFittedGain ?? 0) : (double?)null;
        double? Over(double margin, double of) => of > 0 ? margin / of - 1 : null;
        return new(
            plans.Any(p => p.Basis == "model") ? "model" : "rulebook", plans.Length, plans.Sum(p => p.Visits), planned, rulebook, worth.Of(plans, a => a.Now),
            Over(planned, rulebook), Over(worth.Best(plans, new()), rulebook),
            Over(worth.Of(within, a => a.Planned), worth.Of(within, a => a.Rulebook)), Over(worth.Best(within, banded), worth.Of(within, a => a.Rulebook)),
            claimed);
    }
}
