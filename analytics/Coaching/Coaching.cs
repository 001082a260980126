namespace Analytics;

/// <summary>The legitimate choices of a manager: whom to accompany, who speaks, who gets a seat. Each doctor is picked for one joint visit at most.</summary>
public static class Coaching
{
    private const int Refusals = 2;
    private const double AtRisk = 0.50;
    private const int ProvenMonths = 12;
    private const int MostSpeakers = 20;
    private const int MostSeats = 40;

    /// <summary>The choices among a slice's accounts that a scope sees, for its product with the largest sales, from the latest scoring run.</summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    /// <exception cref="SliceException">The accounts are hospitals.</exception>
    public static CoachingReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(settings);
        if (panel.Level == Level.Hospital)
            throw new SliceException("Whom to accompany, invite and seat are doctors: a hospital is none of them (expected --level doctor).");
        var run = NotScoredException.Require(panel);
        var asked = panel.Select(slice, scope);
        var product = asked.MainProduct;
        var evidence = CoachingEvidence.Of(asked.Only(product), run.Products[product], run.Holdout, settings);
        return new(
            run.Products[product].Path.To, panel.Products[product].Id, run.RunId, run.DataVersion,
            JointOf(evidence, settings), SpeakersOf(evidence, settings), SeatsOf(evidence, Moves.Of(panel, slice.Of(panel.Products[product].Id), scope, settings)), [Note.Of("coachCompliance")]);
    }

    // A rep's manager can go along a few times a month: kinds take their turns in this order.
    private static CoachingPick[] JointOf(CoachingEvidence evidence, Settings settings) =>
    [
        .. StalledHospitals.Of(evidence).Concat(RefusedOf(evidence)).Concat(AtRiskOf(evidence))
            .DistinctBy(pick => pick.Account.Id)
            .GroupBy(pick => pick.Rep ?? pick.Territory ?? "")
            .SelectMany(owner => owner.Take(owner.Key.Length > 0 ? settings.MovesPerRep : settings.MovesUnassigned))
            .OrderBy(pick => pick.Kind switch { "stalled" => 0, "refused" => 1, _ => 2 }).ThenByDescending(pick => pick.UnitsAMonth),
    ];

    private static IEnumerable<CoachingPick> RefusedOf(CoachingEvidence evidence) =>
        from i in Enumerable.Range(0, evidence.Count)
        where evidence.IsListed(i) && evidence.BoxOf(i) == new Box('A', 3) && evidence.Refusals[i] >= Refusals
        orderby evidence.Refusals[i] descending
        select evidence.Pick("refused", i, Note.Of("coachRefused", ("refusals", evidence.Refusals[i]), ("months", CoachingEvidence.RefusalMonths)));

    // A digit moves at a posterior of 0.8: from even odds on it is at risk.
    private static IEnumerable<CoachingPick> AtRiskOf(CoachingEvidence evidence) =>
        from i in Enumerable.Range(0, evidence.Count)
        where evidence.IsListed(i) && evidence.BoxOf(i) == new Box('A', 1)
        let below = evidence.ProbabilityBelowFirst(i)
        where below >= AtRisk
        orderby below descending
        select evidence.Pick("atRisk", i, Note.Of("coachAtRisk", ("probability", below), ("share", evidence.ShareOf(i)), ("cut", evidence.Settings.Digit1Cut)));

    private static CoachingPick[] SpeakersOf(CoachingEvidence evidence, Settings settings) =>
    [
        .. (from i in Enumerable.Range(0, evidence.Count)
            let months = evidence.MonthsIn(i, new('A', 1))
            where evidence.IsListed(i) && months >= ProvenMonths && evidence.ProbabilityBelowFirst(i) <= 1 - settings.DigitPosterior
            orderby months descending, evidence.LevelOf(i) descending
            select evidence.Pick("speaker", i, Note.Of("coachSpeaker", ("months", months), ("share", evidence.ShareOf(i)), ("units", evidence.LevelOf(i))))).Take(MostSpeakers),
    ];

    // Who has most to learn of the product: the develop moves, which leave out whoever must be left out.
    private static CoachingPick[] SeatsOf(CoachingEvidence evidence, MovesReport moves)
    {
        var positions = Enumerable.Range(0, evidence.Count).ToDictionary(i => evidence.Selection.Ref(i).Id);
        return
        [
            .. moves.Moves.Where(move => move.Kind == MoveKind.Develop && positions.TryGetValue(move.Account.Id, out var i) && evidence.BoxOf(i) is not null)
                .OrderByDescending(move => move.HeadroomUnits).Take(MostSeats)
                .Select(move => evidence.Pick("seat", positions[move.Account.Id], Note.Of("coachSeat", ("headroom", move.HeadroomUnits ?? 0), ("probability", move.Probability)))),
        ];
    }
}
