using System.Security.Cryptography;

namespace Etl;

/// <summary>The mapping.json beside a folder's files.</summary>
public sealed record FolderMapping(IReadOnlyList<FileMapping> Files, string Sha256)
{
    public const string FileName = "mapping.json";

    public static FolderMapping None { get; } = new([], "");

    /// <param name="folder">The folder that may hold one.</param>
    /// <param name="told">What the command line says; it holds where the mapping says nothing.</param>
    public static FolderMapping Of(string folder, ReadOptions told)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return None;
        var bytes = File.ReadAllBytes(path);
        return new(MappingReader.Read(bytes, told), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public FileMapping? For(string file)
    {
        var matching = Files.Where(mapping => mapping.Matches(file)).ToList();
        return matching.Count <= 1
            ? matching.FirstOrDefault()
            : throw new InputException(
                $"{FileName}: {Path.GetFileName(file)} is named by '{matching[0].Name}' and by '{matching[1].Name}' (expected by one of files).");
    }
}
