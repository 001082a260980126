using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>Where the built programs lie.</summary>
internal static class Programs
{
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(ThisFile())))!;

    public static string Etl => Path.Combine(Root, "artifacts", "bin", "Etl", "release", "etl");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
