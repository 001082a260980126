using System.Security.Cryptography;

namespace Etl;

/// <summary>The bytes of a file as they were at one moment: all that is needed to know that they were loaded before.</summary>
public sealed record FileHash(InputFile File, string Sha256, long Bytes, DateTime WrittenAt)
{
    private const int BufferBytes = 1 << 20;

    public static FileHash Of(InputFile file, CancellationToken cancellation)
    {
        var writtenAt = System.IO.File.GetLastWriteTimeUtc(file.Path);
        using var bytes = new FileStream(file.Path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        for (int read; (read = bytes.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }

        return new(file, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes.Position, writtenAt);
    }

    /// <summary>Whether the file still is what was hashed.</summary>
    public bool IsUnchanged => LengthOf(File.Path) == Bytes && System.IO.File.GetLastWriteTimeUtc(File.Path) == WrittenAt;

    // Of what a link leads to, not of the link.
    private static long LengthOf(string path)
    {
        using var file = System.IO.File.OpenHandle(path);
        return RandomAccess.GetLength(file);
    }
}
