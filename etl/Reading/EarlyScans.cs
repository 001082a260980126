namespace Etl;

/// <summary>Scans of a folder's files, begun before the warehouse is reached: finding that nothing changed is mostly these two.</summary>
public sealed class EarlyScans
{
    private readonly Dictionary<string, Task<FileScan>> scans = [];

    /// <exception cref="InputException">The folder is none, or holds no file of the contract.</exception>
    public static EarlyScans Begin(string path, ReadOptions options, CancellationToken cancellationToken)
    {
        var early = new EarlyScans();
        var folder = InputFolder.Open(path, options);
        foreach (var file in folder.Files.OrderByDescending(file => new FileInfo(file.Path).Length))
            early.scans[file.Path] = Task.Run(() => FileScan.Of(file, file.Mapping?.Options ?? options, cancellationToken), cancellationToken);
        return early;
    }

    /// <summary>The scan of a file as it is now; null when it was not begun, or the file was written to since.</summary>
    public async Task<FileScan?> OfAsync(InputFile file)
    {
        if (!scans.TryGetValue(file.Path, out var scan))
            return null;
        var done = await scan;
        return done.IsUnchanged ? done with { File = file } : null;
    }
}
