namespace Etl;

/// <summary>
/// What one pass over a file tells before any row is read: its hash and, of a CSV file, how it is written, its lines,
/// and that it is whole: no letter undecodable, no quote left open, no record beyond all measure.
/// </summary>
/// <remarks>Lines are counted in CSV files only: Parquet and Excel files know their own rows.</remarks>
public sealed record FileScan(InputFile File, long Bytes, string Sha256, TextShape Shape, DateTime WrittenAt)
{
    public long Lines { get; init; }

    /// <summary>The file's columns in the words of the contract.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public bool HasQuotedLines { get; init; }

    public bool EndsInNewline { get; init; } = true;

    /// <summary>What a person should know of how the file is read.</summary>
    public string? Notice { get; init; }

    public static FileScan Of(InputFile file, ReadOptions options, CancellationToken cancellation) =>
        file.Format.IsText ? new TextPass(file, options).Run(cancellation) : OfBinary(file);

    /// <summary>Whether the file still is what was scanned.</summary>
    public bool IsUnchanged => LengthOf(File.Path) == Bytes && System.IO.File.GetLastWriteTimeUtc(File.Path) == WrittenAt;

    /// <summary>What was hashed must be what was read.</summary>
    public void RequireUnchanged()
    {
        if (!IsUnchanged)
            throw new InputException(
                Rules.FileChanged,
                $"{File.Name} changed while it was being read (expected it to stay as it was; load again when it is complete).");
    }

    // Of what a link leads to, not of the link.
    private static long LengthOf(string path)
    {
        using var file = System.IO.File.OpenHandle(path);
        return RandomAccess.GetLength(file);
    }

    private static FileScan OfBinary(InputFile file)
    {
        var writtenAt = System.IO.File.GetLastWriteTimeUtc(file.Path);
        using var hashed = new HashedStream(file.Path);
        var sha256 = hashed.Sha256();
        return new(file, hashed.Position, sha256, TextShape.Default, writtenAt);
    }
}
