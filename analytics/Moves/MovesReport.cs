namespace Analytics;

/// <summary>Recommended moves of the accounts of a slice.</summary>
/// <param name="AsOf">The last closed month the run saw.</param>
/// <param name="Counts">Moves by kind, before <paramref name="Moves"/> is limited.</param>
public sealed record MovesReport(
    Month AsOf, long RunId, long DataVersion, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<Move> Moves, IReadOnlyList<Note> Notes)
{
    /// <summary>ISO code of the money of gains.</summary>
    public required string Currency { get; init; }
}
