namespace Etl;

/// <summary>
/// What one pass over a CSV file tells before any row is read: how it is written, its lines, and that it is whole:
/// no letter undecodable, no quote left open, no record beyond all measure.
/// </summary>
/// <remarks>Lines are counted in CSV files only: Parquet and Excel files know their own rows.</remarks>
public sealed record FileScan(FileHash Hash, TextShape Shape)
{
    public InputFile File => Hash.File;

    public long Lines { get; init; }

    /// <summary>The file's columns in the words of the contract.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public bool HasQuotedLines { get; init; }

    public bool EndsInNewline { get; init; } = true;

    /// <summary>What a person should know of how the file is read.</summary>
    public string? Notice { get; init; }

    public static FileScan Of(FileHash hash, ReadOptions options, CancellationToken cancellation) =>
        hash.File.Format.IsText ? new TextPass(hash, options).Run(cancellation) : new(hash, TextShape.Default);

    /// <summary>What was hashed must be what was read.</summary>
    public void RequireUnchanged()
    {
        if (!Hash.IsUnchanged)
            throw new InputException(
                Rules.FileChanged,
                $"{File.Name} changed while it was being read (expected it to stay as it was; load again when it is complete).");
    }
}
