namespace Analytics;

/// <summary>Moves somebody wants decided alike.</summary>
/// <param name="Keys">As <see cref="MoveKey"/> writes them, together with the id of the newest decision the person saw (0: none).</param>
/// <param name="Reason">Of a rejection.</param>
public sealed record MoveWish(Decision Decision, string? Reason, IReadOnlyList<(string Key, long Seen)> Keys);
