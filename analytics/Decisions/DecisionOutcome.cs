namespace Analytics;

/// <summary>What came of a wish; kept in the audit.</summary>
/// <param name="Done">Keys of the moves decided.</param>
public sealed record DecisionOutcome(Decision Decision, string? Reason, IReadOnlyList<string> Done, IReadOnlyList<RefusedMove> Refused);

/// <summary>A move that was not decided, and why: nothing of it was changed.</summary>
/// <param name="Why">"unknown": not recommended to this reader; "expired"; "changed": somebody else decided since it was looked at; "reasonMissing"; "nothingToUndo".</param>
/// <param name="By">Who decided in between.</param>
public sealed record RefusedMove(string Key, string Why, string? By);
