using System.Text.Json;

namespace Etl;

/// <summary>A delivered row that was not taken in, and why.</summary>
/// <remarks>
/// Reason is what follows "visits.csv line 412, column visited_at: ". Line is the physical line of its first character,
/// Record the row as delivered: a JSON object by column name.
/// </remarks>
public sealed record Reject(InputFile File, long Line, string? Column, string? Value, string Rule, string Reason, string Record)
{
    private const int LongestValue = 200;

    public static Reject Of(InputFile file, Records records, string? column, ReadOnlySpan<char> value, Fault fault) =>
        new(file, records.Line, column, column is null ? null : Storable(value), fault.Rule, fault.Reason, AsJson(records));

    private static string AsJson(Records records) =>
        JsonSerializer.Serialize(records.Delivered().ToDictionary(field => field.Key, field => Storable(field.Value)));

    // PostgreSQL holds no NUL, and a reject need not hold a novel.
    private static string Storable(ReadOnlySpan<char> value) =>
        (value.Length > LongestValue ? string.Concat(value[..LongestValue], "…") : value.ToString()).Replace('\0', '\u2400');
}
