namespace Etl;

/// <summary>A table that grows by whole months, and the table new months are filled through before readers see them.</summary>
/// <remarks>Beside has one partition a month. Where the parent has none, a filled month's rows are moved into it.</remarks>
public sealed record MonthTable(string Parent, string Beside)
{
    /// <summary>The name without its schema, as statements about it are named.</summary>
    public string Name => Parent[(Parent.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
