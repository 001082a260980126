using System.Buffers;
using System.Security.Cryptography;

namespace Etl;

/// <summary>
/// What one pass over a file's bytes tells before any row is read: its hash, its lines, and that it is
/// whole: UTF-8 throughout, no quote left open, no record beyond all measure.
/// </summary>
public sealed record FileScan(InputFile File, long Bytes, string Sha256, long Lines, bool HasQuotedLines, bool EndsInNewline, DateTime WrittenAt)
{
    private const int BufferBytes = 1 << 20;

    public static FileScan Of(InputFile file, CancellationToken cancellation)
    {
        var writtenAt = System.IO.File.GetLastWriteTimeUtc(file.Path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = System.IO.File.OpenHandle(file.Path, options: FileOptions.SequentialScan);
        var structure = new CsvStructure(file.Name);
        var encoding = new Utf8Check(file.Name);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long offset = 0;
            for (int read; (read = RandomAccess.Read(stream, buffer, offset)) > 0; offset += read)
            {
                cancellation.ThrowIfCancellationRequested();
                var bytes = buffer.AsSpan(0, read);
                hash.AppendData(bytes);
                encoding.Add(bytes, structure.Line);
                structure.Add(bytes);
            }

            encoding.Complete(structure.Line);
            structure.Complete();
            if (offset == 0)
                throw Empty(file);
            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            return new(file, offset, sha256, structure.Line, structure.HasQuotedLines, structure.EndsInNewline, writtenAt);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static InputException Empty(InputFile file) =>
        new($"{file.Name} is empty (expected a header line: {string.Join(",", file.Entity.RequiredColumns.Select(column => column.Name))}).");

    /// <summary>What was hashed must be what was read.</summary>
    public void RequireUnchanged()
    {
        if (new FileInfo(File.Path).Length != Bytes || System.IO.File.GetLastWriteTimeUtc(File.Path) != WrittenAt)
            throw new InputException(
                $"{File.Name} changed while it was being read (expected it to stay as it was; load again when it is complete).");
    }
}
