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
    private const int LongestRecorded = 20_000;

    public static Reject Of(InputFile file, Records records, string? column, ReadOnlySpan<char> value, Fault fault) =>
        new(file, records.Line, column, column is null ? null : Storable(value, LongestValue), fault.Rule, fault.Reason, AsJson(records));

    private static string AsJson(Records records) =>
        JsonSerializer.Serialize(records.Delivered().ToDictionary(field => field.Key, field => Storable(field.Value, LongestRecorded)));

    // PostgreSQL holds no NUL, and a reject need not hold a novel; no value that long can ever be kept.
    private static string Storable(ReadOnlySpan<char> value, int longest) =>
        (value.Length > longest ? string.Concat(value[..longest], "…") : value.ToString()).Replace('\0', '\u2400');
}
