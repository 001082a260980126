namespace Analytics;

/// <summary>The newest decision on a move.</summary>
/// <param name="Id">Grows with every decision: who saw an older one decides on something else.</param>
/// <param name="Reason">Of a rejection, one of <see cref="DecisionReasons"/>.</param>
/// <param name="AuditId">What it was decided with.</param>
public sealed record MoveDecision(MoveKey Key, long Id, Decision Decision, string? Reason, string By, DateTime At, long AuditId)
{
    public bool IsOpen => Decision == Decision.Undone;
}
