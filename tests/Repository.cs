using System.Runtime.CompilerServices;

namespace Tests;

/// <summary>Where the sources lie, for tests that read them and for the shipped sample.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!;

    public static string Sample => Path.Combine(Root, "etl", "samples", "detailing");

    /// <summary>A program (etl, analytics, dashboard) built beside these tests, in their configuration.</summary>
    public static string Program(string name) => Path.Combine(Root, "artifacts", "bin", char.ToUpperInvariant(name[0]) + name[1..], new DirectoryInfo(AppContext.BaseDirectory).Name, name);

    /// <summary>Source files of some folders, build output and installed packages left out; paths with '/' from the root.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("node_modules/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
