using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>Where the built programs lie.</summary>
internal static class Programs
{
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(ThisFile())))!;

    public static string Etl => Path.Combine(Root, "artifacts", "bin", "Etl", "release", "etl");

    public static string Analytics => Path.Combine(Root, "artifacts", "bin", "Analytics", "release", "analytics");

    public static string Dashboard => Path.Combine(Root, "artifacts", "bin", "Dashboard", "release", "dashboard");

    /// <summary>A statement kept beside the benchmarks.</summary>
    public static Task<string> TextAsync(string file) => File.ReadAllTextAsync(Path.Combine(Root, "tests", "Benchmarks", file));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
