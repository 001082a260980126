namespace Analytics;

/// <summary>What the lists brought: listed accounts against those held out by chance.</summary>
/// <param name="Share">Probability with which an account is held out.</param>
/// <param name="Rows">All together first, then by kind, then by quarter.</param>
/// <param name="Matched">The double difference of matched accounts; secondary.</param>
/// <param name="Placebo">The same as many months before the draw, where nothing is to be found.</param>
public sealed record MoveEffectReport(
    long DataVersion, double Share, IReadOnlyList<LiftRow> Rows, MatchedDifference? Matched, MatchedDifference? Placebo, IReadOnlyList<Note> Notes);
