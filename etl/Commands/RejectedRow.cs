using System.Text.Json.Serialization;

namespace Etl;

/// <summary>One rejected row as the journal holds it; Record is the row as delivered, a JSON object by column name.</summary>
public sealed record RejectedRow(
    long LoadId, string Entity, string File, long Line, string? ColumnName, string? Value, string Rule, string Reason, [property: JsonIgnore] string Record);
