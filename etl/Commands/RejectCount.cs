namespace Etl;

/// <summary>Rejects of one rule that no later load has taken up.</summary>
public sealed record RejectCount(string Entity, string Rule, long Rows);
