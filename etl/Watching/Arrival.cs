namespace Etl;

/// <summary>Something delivered into a watched folder: a sub-folder, or the files that lie loose in it.</summary>
/// <param name="Name">The sub-folder's name; empty for the loose files, which are one delivery together.</param>
/// <param name="Files">Full paths of its files, ascending.</param>
/// <param name="Trace">Names, sizes and times of its files: another one means that it is still being delivered.</param>
public sealed record Arrival(string Name, IReadOnlyList<string> Files, string Trace)
{
    // What programs call a file while they still write it.
    private static readonly string[] Unfinished = [".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".upload"];

    public bool IsLoose => Name.Length == 0;

    /// <summary>Whether some file still has the name of an unfinished one.</summary>
    public bool IsUnfinished => Files.Any(file => Unfinished.Contains(Path.GetExtension(file).ToLowerInvariant()));
}
