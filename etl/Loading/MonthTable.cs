namespace Etl;

/// <summary>A table with one partition a month, and the table new months are filled through before readers see them.</summary>
/// <remarks>Beside is null where the table is not partitioned and new rows are simply inserted.</remarks>
public sealed record MonthTable(string Parent, string? Beside)
{
    /// <summary>The name without its schema, as statements about it are named.</summary>
    public string Name => Parent[(Parent.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
