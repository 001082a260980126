using System.Globalization;

namespace Etl;

/// <summary>
/// The folder deliveries are dropped into. Each moves on as a whole, by renaming: from where it was dropped to <c>.loading</c>,
/// and from there to <c>processed</c> or <c>failed</c>. Whenever the program ends, a delivery lies in one of these places.
/// </summary>
public sealed class Inbox
{
    private const string Loading = ".loading";
    private const string Gathering = ".gathering";

    private readonly string folder;

    /// <exception cref="InputException">The folder does not exist.</exception>
    public Inbox(string path)
    {
        folder = Path.GetFullPath(path);
        if (!Directory.Exists(folder))
            throw new InputException($"'{path}' is not a folder (expected the one deliveries are dropped into).");
        foreach (var place in new[] { Loading, Gathering, Place(isProcessed: true), Place(isProcessed: false) })
            Directory.CreateDirectory(In(place));
        Ungather();
    }

    /// <summary>What was dropped and holds data, settled or not.</summary>
    public IReadOnlyList<Arrival> Arrivals()
    {
        var arrivals = Directory.GetDirectories(folder).Where(IsDropped).Select(path => Arrival(Path.GetFileName(path), Directory.GetFiles(path)));
        var loose = Arrival("", Directory.GetFiles(folder).Where(file => InputFolder.IsData(file) || IsUnfinished(file)));
        return [.. arrivals.Append(loose).Where(arrival => arrival.Files.Any(InputFolder.IsData))];
    }

    /// <summary>Folders taken and not yet done with, in the order of their names.</summary>
    public IReadOnlyList<string> Taken() => [.. Directory.GetDirectories(In(Loading)).Order(StringComparer.Ordinal)];

    /// <summary>Takes a delivery out of reach of who still copies, into <c>.loading</c>; loose files are named for the moment.</summary>
    public void Take(Arrival arrival, DateTimeOffset now)
    {
        var dropped = arrival.IsLoose ? Gather(arrival, now) : In(arrival.Name);
        var own = In(FolderMapping.FileName);
        if (File.Exists(own) && !File.Exists(Path.Combine(dropped, FolderMapping.FileName)))
            File.Copy(own, Path.Combine(dropped, FolderMapping.FileName));
        Directory.Move(dropped, Free(In(Loading), Path.GetFileName(dropped)));
    }

    /// <summary>A span of days is one delivery's: a mapping that serves them all may not declare one.</summary>
    /// <exception cref="InputException">The mapping of the watched folder does, and the taken folder goes by it.</exception>
    public void RequireUndated(string taken, ReadOptions options)
    {
        var (own, copy) = (In(FolderMapping.FileName), Path.Combine(taken, FolderMapping.FileName));
        if (!File.Exists(own) || !File.Exists(copy) || !File.ReadAllBytes(own).SequenceEqual(File.ReadAllBytes(copy)))
            return;
        if (FolderMapping.Of(taken, options).Files.Select(file => file.Snapshot).FirstOrDefault(snapshot => snapshot?.From is not null) is { } dated)
            throw new InputException(
                $"{FolderMapping.FileName} of the watched folder declares the snapshot{dated}, and would for every later delivery " +
                "(expected in the folder of the delivery that holds these days). Move it into that folder and drop the folder again.");
    }

    /// <summary>Moves a taken folder to its last place, with the report beside it.</summary>
    /// <returns>The last place, from the watched folder.</returns>
    public string Finish(string taken, bool isProcessed, string report)
    {
        var place = Place(isProcessed);
        var target = Free(In(place), Path.GetFileName(taken));
        // The report first: a program that ends in between loads the folder again, to no effect, and writes it again.
        File.WriteAllText(target + ".txt", report);
        Directory.Move(taken, target);
        return Path.Combine(place, Path.GetFileName(target));
    }

    private static string Place(bool isProcessed) => isProcessed ? "processed" : "failed";

    private static bool IsDropped(string path) =>
        Path.GetFileName(path) is var name && !name.StartsWith('.') && name != Place(isProcessed: true) && name != Place(isProcessed: false);

    private static bool IsUnfinished(string file) => new Arrival("", [file], "").IsUnfinished;

    private static Arrival Arrival(string name, IEnumerable<string> files)
    {
        var found = files.Order(StringComparer.Ordinal).Select(path => new FileInfo(path)).Where(file => file.Exists).ToList();
        var trace = found.Select(file => FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
        return new(name, [.. found.Select(file => file.FullName)], string.Join('\n', trace));
    }

    // File by file into a folder, so that they then move as one.
    private string Gather(Arrival arrival, DateTimeOffset now)
    {
        var gathered = Free(In(Gathering), now.ToString("'files-'yyyyMMdd'-'HHmmss", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(gathered);
        foreach (var file in arrival.Files)
            File.Move(file, Path.Combine(gathered, Path.GetFileName(file)));
        return gathered;
    }

    // Gathered by a program that ended over it: back to where they were; a file that came anew meanwhile keeps its place.
    private void Ungather()
    {
        foreach (var gathered in Directory.GetDirectories(In(Gathering)))
        {
            foreach (var file in Directory.GetFiles(gathered).Where(file => !File.Exists(In(Path.GetFileName(file))) && Path.GetFileName(file) != FolderMapping.FileName))
                File.Move(file, In(Path.GetFileName(file)));
            if (Directory.GetFiles(gathered).Any(InputFolder.IsData))
                Directory.Move(gathered, Free(folder, Path.GetFileName(gathered)));
            else
                Directory.Delete(gathered, recursive: true);
        }
    }

    private static string Free(string place, string name)
    {
        var path = Path.Combine(place, name);
        for (var number = 2; Path.Exists(path); number++)
            path = Path.Combine(place, FormattableString.Invariant($"{name}-{number}"));
        return path;
    }

    private string In(string name) => Path.Combine(folder, name);
}
