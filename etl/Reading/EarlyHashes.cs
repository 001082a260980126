namespace Etl;

/// <summary>Hashes of a folder's files, begun before the warehouse is reached: finding that nothing changed is mostly these two.</summary>
public sealed class EarlyHashes
{
    private readonly Dictionary<string, Task<FileHash>> hashes = [];

    /// <exception cref="InputException">The folder is none, or holds no file of the contract.</exception>
    public static EarlyHashes Begin(string path, ReadOptions options, CancellationToken cancellationToken)
    {
        var early = new EarlyHashes();
        foreach (var file in InputFolder.Open(path, options).Files.OrderByDescending(file => new FileInfo(file.Path).Length))
            early.hashes[file.Path] = Task.Run(() => FileHash.Of(file, cancellationToken), cancellationToken);
        return early;
    }

    /// <summary>The hash of a file as it is now; null when it was not begun, or the file was written to since.</summary>
    public async Task<FileHash?> OfAsync(InputFile file)
    {
        if (!hashes.TryGetValue(file.Path, out var hash))
            return null;
        var done = await hash;
        return done.IsUnchanged ? done with { File = file } : null;
    }
}
