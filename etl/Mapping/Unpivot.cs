using System.Text.Json.Serialization;

namespace Etl;

/// <summary>A sheet with one column a month becomes one row a month: the month, its value, and a generated id that stays the same.</summary>
public sealed record Unpivot(
    string Month, string Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id);
