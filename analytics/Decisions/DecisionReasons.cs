namespace Analytics;

/// <summary>Why a move may be rejected.</summary>
public static class DecisionReasons
{
    public static IReadOnlyList<string> All { get; } = ["noAccess", "moved", "potentialWrong", "underway", "otherPriority", "other"];
}
