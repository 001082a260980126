namespace Etl;

/// <summary>One rejected row as the journal holds it.</summary>
public sealed record RejectedRow(
    long LoadId, string Entity, string File, long Line, string? ColumnName, string? Value, string Rule, string Reason);
