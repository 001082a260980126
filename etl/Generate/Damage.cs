namespace Etl;

/// <summary>One way to spoil a row of one file.</summary>
/// <param name="Kind">In words, such as <c>visited_at: 31 February</c>.</param>
/// <param name="Rule">The rule that must reject it; <c>merged</c> for an identical repeat, <c>kept</c> for what must load unharmed.</param>
/// <param name="Apply">Gives the rows to write in place of the one given, and which of them the rule is about.</param>
internal sealed record Damage(string Kind, string Rule, Func<string[], IEnumerable<(string[] Fields, bool IsDamaged)>> Apply)
{
    /// <summary>A value replaced by a bad one.</summary>
    public static Damage Of(string column, string kind, string rule, int field, string value) =>
        new($"{column}: {kind}", rule, row => [(With(row, field, value), true)]);

    public static string[] With(string[] row, int field, string value)
    {
        string[] copy = [.. row];
        copy[field] = value;
        return copy;
    }
}
