namespace Analytics;

/// <summary>Recommended moves by what was decided, and why they were rejected.</summary>
/// <param name="Moves">In all, open ones included.</param>
public sealed record AcceptanceReport(string Quarter, long RunId, int Moves, int Accepted, int Rejected, IReadOnlyList<AcceptanceRow> Rows);

/// <summary>Moves that were accepted, rejected for one reason, or are open.</summary>
/// <param name="Reason">Of a rejection.</param>
/// <param name="Share">Of all moves; null where there are none.</param>
public sealed record AcceptanceRow(string Decision, string? Reason, int Develop, int Release, int Regrade, int Moves, double? Share);
