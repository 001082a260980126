using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Etl;

/// <summary>Holds a file to UTF-8, a piece at a time; a letter may lie across two pieces.</summary>
public sealed class Utf8Check(string file)
{
    private readonly byte[] pending = new byte[4];
    private int pendingCount;
    private long offset;

    private bool hasLongLetters;
    private bool hasRareLetters;

    public bool IsBroken { get; private set; }

    /// <summary>
    /// Every letter beyond ASCII is of two bytes, and some are of scripts from Cyrillic to N'Ko: few Chinese words in GB18030 happen to be
    /// such UTF-8, as 医院 does, and hardly any file means these letters. Latin and Greek ones are meant.
    /// </summary>
    public bool IsDoubtful => hasRareLetters && !hasLongLetters;

    /// <param name="bytes">The next piece.</param>
    /// <param name="line">The line the piece starts on.</param>
    public void Add(ReadOnlySpan<byte> bytes, long line)
    {
        // First bytes of letters of three and four bytes, and of two from U+0400 on; no letter goes on with one of these.
        hasLongLetters = hasLongLetters || bytes.ContainsAnyInRange((byte)0xE0, (byte)0xF4);
        hasRareLetters = hasRareLetters || bytes.ContainsAnyInRange((byte)0xD0, (byte)0xDF);
        var rest = bytes;
        while (pendingCount > 0 && rest.Length > 0)
        {
            pending[pendingCount++] = rest[0];
            rest = rest[1..];
            var status = Rune.DecodeFromUtf8(pending.AsSpan(0, pendingCount), out _, out _);
            if (status == OperationStatus.Done)
                pendingCount = 0;
            else if (status == OperationStatus.InvalidData)
                throw Broken(offset - pendingCount + (bytes.Length - rest.Length), line);
        }

        if (!Utf8.IsValid(rest))
            Find(rest, offset + bytes.Length - rest.Length, line);
        offset += bytes.Length;
    }

    public void Complete(long line)
    {
        if (pendingCount > 0)
            throw Broken(offset - pendingCount, line);
    }

    private void Find(ReadOnlySpan<byte> bytes, long start, long line)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                bytes[at..].CopyTo(pending);
                pendingCount = bytes.Length - at;
                return;
            }

            if (status == OperationStatus.InvalidData)
                throw Broken(start + at, line + bytes[..at].Count((byte)'\n'));
            at += length;
        }
    }

    private InputException Broken(long at, long line)
    {
        IsBroken = true;
        return new(Rules.BrokenFile, FormattableString.Invariant(
            $"{file} line {line}: byte {at:N0} is not UTF-8 (expected UTF-8; save the file as \"CSV UTF-8\", or say --encoding gb18030 if it is that)."));
    }
}
