using System.Security.Cryptography;
using System.Text;

namespace Warehouse;

/// <summary>A numbered change of the schema, or a view or function, with the SHA-256 of its text.</summary>
internal sealed record Migration(string Name, string Checksum)
{
    public static IReadOnlyList<Migration> In(string folder) => [.. SqlText.PathsIn(folder).Select(Embedded)];

    private static Migration Embedded(string path) =>
        new(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SqlText.Of(path)))));
}
