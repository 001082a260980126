namespace Analytics;

/// <summary>What a move's visits bring in units, where all three gates of the product's response passed; nothing else.</summary>
internal static class MoveGains
{
    /// <summary>The response of a product; null unless it is an effect and accounts may be ranked by it.</summary>
    public static ResponseEvidence? EvidenceOf(Panel scored, string product, Settings settings) =>
        scored.Scores is not null && ResponseEvidence.Of(scored, new Slice(scored.Months!.Value).Of(product), settings) is { Finding: { Label: "effect", Skill.Passed: true } } evidence
            ? evidence
            : null;

    /// <summary>The moves with what their visits bring, where that may be said.</summary>
    public static IReadOnlyList<Move> On(Panel scored, IReadOnlyList<Move> moves, Settings settings)
    {
        var evidence = moves.Select(move => move.Product).Distinct().ToDictionary(product => product, product => EvidenceOf(scored, product, settings), StringComparer.Ordinal);
        var returns = evidence.Where(e => e.Value is not null).ToDictionary(
            e => e.Key, e => Returns.Of(scored, new Slice(e.Value!.Finding.Months).Of(e.Key), e.Value, settings), StringComparer.Ordinal);
        return [.. moves.Select(move => evidence[move.Product] is not { } found ? move : move with { Gain = GainOf(found, returns[move.Product], scored.Accounts.IndexOf(move.Account.Id)!.Value, move, settings) })];
    }

    private static MoveGain? GainOf(ResponseEvidence evidence, Returns? returns, int account, Move move, Settings settings)
    {
        if (Of(evidence, account, move) is not { } gain)
            return null;
        var (interval, margin) = (gain.IntervalAt(settings.Alpha), returns?.MarginOf(account));
        return new(gain.Value, interval.Low, interval.High, margin is { } m ? new(m * gain.Value, m * interval.Low, m * interval.High) : null);
    }

    /// <summary>Units a month of the advised visits over today's, kept up for long; null where they stay.</summary>
    public static Estimate? Of(ResponseEvidence? evidence, int account, Move? move) =>
        evidence is null || move is null || move.VisitsAdvised == move.VisitsNow ? null : evidence.Fit.Change([account], [1], [move.VisitsNow], [move.VisitsAdvised]);
}
