using System.Security.Cryptography;
using System.Text;

namespace Etl;

/// <summary>What a load says, in one hash: the contents of its files, how they were decoded and the contract they were read by.</summary>
public static class Fingerprint
{
    public static string Of(IEnumerable<FileScan> scans, FolderMapping mapping)
    {
        var lines = scans.Select(scan => $"{scan.File.Entity.Name} {scan.Sha256} {scan.Shape}").Order(StringComparer.Ordinal);
        var text = $"contract {Contract.Version}\nmapping {mapping.Sha256}\n{string.Join('\n', lines)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
