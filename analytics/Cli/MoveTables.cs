using System.CommandLine;
using System.Globalization;

namespace Analytics;

/// <summary>The tables of the recommended moves: the forecasts of every account, and what their page exports.</summary>
internal static class MoveTables
{
    /// <param name="asOf">The month end the forecasts are made from.</param>
    public static Tables<MovesAnswer> Of(Option<Month?> asOf) => new Tables<MovesAnswer>()
        .With("outlook", (answer, parsed) => OutlookTable.Of(Outlooks.Of(answer.Panel, answer.Slice, Scope.Everything, answer.Settings, parsed.GetValue(asOf))))
        .With("moves", Moves).With("moves-crm", Crm)
        .With("moves-acceptance", answer => AcceptanceTable.Of(Acceptance.Of(answer.Panel, answer.Slice, Scope.Everything, answer.Settings, answer.Decisions)))
        .With("moves-effect", answer => MoveEffectTable.Of(MoveEffects.Of(answer.Panel, answer.Slice, Scope.Everything, answer.Settings)));

    private static CsvTable Moves(MovesAnswer answer) => new(
        ["doctor_id", "doctor_name", "kind", "decision", "from_box", "to_box", "probability", "visits_now", "visits_advised", "headroom_units", "why", "counterfactual", "peers", "peers_median_units", "confidence", "valid_until", .. PotentialFields.Header],
        [.. answer.Report.Moves.Select(m => (object?[])[
            m.Account.Id, m.Account.Name, Word(m.Kind), StateOf(answer.DecisionOn(m)), m.From, m.To, m.Probability, m.VisitsNow, m.VisitsAdvised, m.HeadroomUnits,
            Why(m), NoteText.Of(m.Counterfactual), m.Cluster, m.PeersMedianUnits, Word(m.Confidence), m.Expires, .. PotentialFields.Of(m.Potential)])]);

    private static CsvTable Crm(MovesAnswer answer) => new(
        ["quarter", "doctor_id", "doctor_name", "product_id", "territory_id", "rep_id", "kind", "from_box", "to_box", "probability", "visits_now", "visits_advised", "headroom_units",
         "gain_units", "gain_low", "gain_high", "why", "counterfactual", "peers", "peers_median_units", "confidence", "valid_until", "decision", "decision_reason", "decided_by", "decided_at", .. PotentialFields.Header],
        [.. answer.Report.Moves.Select(m => RowOf(m, answer.DecisionOn(m), answer.Quarter))]);

    private static object?[] RowOf(Move move, MoveDecision? decision, Quarter quarter) =>
    [
        quarter, move.Account.Id, move.Account.Name, move.Product, move.Territory, move.Rep, Word(move.Kind), move.From, move.To, move.Probability, move.VisitsNow, move.VisitsAdvised, move.HeadroomUnits,
        move.Gain?.Units, move.Gain?.UnitsLow, move.Gain?.UnitsHigh, Why(move), NoteText.Of(move.Counterfactual), move.Cluster, move.PeersMedianUnits, Word(move.Confidence), move.Expires,
        StateOf(decision), decision?.Reason, decision?.By, decision?.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        .. PotentialFields.Of(move.Potential),
    ];

    private static string StateOf(MoveDecision? decision) => decision is null ? "open" : Word(decision.Decision);

    private static string Why(Move move) => string.Join("; ", move.Drivers.Select(NoteText.Of));

    private static string Word<T>(T value) where T : Enum => value.ToString().ToLowerInvariant();
}
