using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Warehouse;

/// <summary>The statements of the warehouse, embedded from the <c>.sql</c> files of this folder.</summary>
public static class SqlText
{
    private static readonly Assembly Here = typeof(SqlText).Assembly;
    private static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    /// <summary>The text of one statement.</summary>
    /// <param name="path">Path below <c>sql/</c> without the extension, such as <c>queries/loads/recent</c>.</param>
    /// <exception cref="ArgumentException">No such file was embedded.</exception>
    public static string Of(string path) => Read.GetOrAdd(path, ReadEmbedded);

    /// <summary>The paths below a folder such as <c>migrations</c>, without the extension, in ordinal order.</summary>
    public static IReadOnlyList<string> PathsIn(string folder) =>
        [.. Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => name[..^4])
            .Order(StringComparer.Ordinal)];

    private static string ReadEmbedded(string path)
    {
        using var stream = Here.GetManifestResourceStream(path + ".sql")
            ?? throw new ArgumentException($"'{path}' is not a statement: sql/{path}.sql does not exist.", nameof(path));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A checkout with CRLF must not change a checksum.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
