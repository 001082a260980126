namespace Etl;

/// <summary>A table that grows by whole months, and the table new months are filled through before readers see them.</summary>
/// <remarks>Beside has one partition a month. Where the parent has none, a filled month's rows are moved into it.</remarks>
public sealed record MonthTable(string Parent, string Beside)
{
    /// <summary>Changed by differences, not made again: no index finds the rows it sums.</summary>
    public bool IsAdjusted { get; init; }

    /// <summary>The name without its schema, as statements about it are named.</summary>
    public string Name => Parent[(Parent.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
