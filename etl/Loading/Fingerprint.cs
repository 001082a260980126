using System.Security.Cryptography;
using System.Text;

namespace Etl;

/// <summary>What a load says, in one hash: the contents of its files, what was said of how they are written, and the contract they are read by.</summary>
public static class Fingerprint
{
    public static string Of(IEnumerable<FileHash> hashes, ReadOptions options, FolderMapping mapping)
    {
        var lines = hashes.Select(hash => $"{hash.File.Entity.Name} {hash.Sha256} {hash.File.Mapping?.Options ?? options}").Order(StringComparer.Ordinal);
        var text = $"contract {Contract.Version}\nmapping {mapping.Sha256}\n{string.Join('\n', lines)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
