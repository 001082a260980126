namespace Etl;

/// <summary>How files of one foreign kind say what the contract asks of an entity.</summary>
/// <remarks>
/// Columns: foreign name to contract name, null where a column is left out. Values: foreign column, then foreign value to contract value.
/// Constants: contract column to the value every row has. Dates: formats days are written in beside the contract's own.
/// Units: contract column to the factor its numbers are multiplied by.
/// </remarks>
public sealed record FileMapping(
    Entity Entity,
    string Name,
    IReadOnlyDictionary<string, string?> Columns,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values,
    IReadOnlyDictionary<string, string> Constants,
    IReadOnlyList<string> Dates,
    IReadOnlyDictionary<string, decimal> Units,
    Unpivot? Unpivot,
    ReadOptions Options)
{
    /// <summary>What the file speaks for as a whole; null where rows it lacks say nothing.</summary>
    public Snapshot? Snapshot { get; init; }

    public bool Matches(string file) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Name, Path.GetFileName(file), ignoreCase: true);
}
