namespace Etl;

/// <summary>One delivered file. Its number ties staged rows and rejects back to it; 0 is no file.</summary>
public sealed record InputFile(Entity Entity, string Path, short Number)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>How the file says what the contract asks; null where it is the contract's own.</summary>
    public FileMapping? Mapping { get; init; }

    public FileFormat Format => FileFormat.Of(Path) ?? throw new InputException($"{Name} is of no known format (expected .csv, .csv.gz, .parquet or .xlsx).");
}
