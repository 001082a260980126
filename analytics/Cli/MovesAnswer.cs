namespace Analytics;

/// <summary>The recommended moves with what else their tables are made from.</summary>
/// <param name="Decisions">The newest decision on each move of the quarter.</param>
internal sealed record MovesAnswer(Panel Panel, Slice Slice, Settings Settings, MovesReport Report, IReadOnlyDictionary<MoveKey, MoveDecision> Decisions)
{
    public Quarter Quarter => NotScoredException.Require(Panel).Holdout.Quarter;

    /// <summary>What was decided; null where it is open.</summary>
    public MoveDecision? DecisionOn(Move move) => Decisions.GetValueOrDefault(MoveKey.Of(move)) is { IsOpen: false } decided ? decided : null;
}
