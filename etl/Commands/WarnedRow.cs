namespace Etl;

/// <summary>One loaded row with a doubt as the journal holds it; without a line, so many more of the file.</summary>
public sealed record WarnedRow(
    long LoadId, string Entity, string File, long? Line, string? ColumnName, string? Value, string Rule, string Reason, long Rows);
