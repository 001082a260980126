namespace Analytics;

/// <summary>What a move's visits bring in units, where all three gates of the product's response passed; nothing else.</summary>
internal static class MoveGains
{
    /// <summary>The response of a product; null unless it is an effect and accounts may be ranked by it.</summary>
    public static ResponseEvidence? EvidenceOf(Panel scored, string product, Settings settings) =>
        scored.Scores is not null && ResponseEvidence.Of(scored, new Slice(scored.Months!.Value).Of(product), settings) is { Finding: { Label: "effect", Skill.Passed: true } } evidence
            ? evidence
            : null;

    /// <summary>Units a month of the advised visits over today's, kept up for long.</summary>
    public static Estimate? Of(ResponseEvidence? evidence, int account, Move? move) =>
        evidence is null || move is null ? null : evidence.Fit.Change([account], [1], [move.VisitsNow], [move.VisitsAdvised]);
}
