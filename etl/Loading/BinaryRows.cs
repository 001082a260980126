using System.Buffers.Binary;
using System.Text;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Rows on their way into one table, in PostgreSQL's binary COPY format.</summary>
/// <remarks>
/// Values are encoded straight from what was read: no object, string or look-up of a type per value, which cost more than all
/// other reading. Format: postgresql.org/docs/current/sql-copy.html, "Binary Format". Disposed before Complete, nothing is copied.
/// </remarks>
public sealed class BinaryRows : IDisposable
{
    private const int FlushBytes = 1 << 16;
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly DateOnly Epoch = new(2000, 1, 1);
    private static readonly long EpochTicks = Epoch.ToDateTime(TimeOnly.MinValue).Ticks;

    private readonly NpgsqlRawCopyStream stream;
    private byte[] buffer = new byte[FlushBytes * 2];
    private int used;
    private bool isComplete;

    private BinaryRows(NpgsqlRawCopyStream stream)
    {
        this.stream = stream;
        Raw([0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    /// <summary>Starts the COPY of a statement file.</summary>
    public static BinaryRows Begin(NpgsqlConnection connection, string path)
    {
        var text = SqlText.Of(path);
        // The driver wants COPY to be the first word, before any comment.
        return new(connection.BeginRawBinaryCopy(text[text.IndexOf("copy ", StringComparison.Ordinal)..]));
    }

    /// <param name="columns">How many values the row has; each is written next, in the statement's order.</param>
    public void StartRow(int columns)
    {
        if (used >= FlushBytes)
            Flush();
        BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)columns);
    }

    public void Null() => Length(-1);

    public void Boolean(bool value)
    {
        Length(1);
        Take(1)[0] = value ? (byte)1 : (byte)0;
    }

    public void Smallint(short value)
    {
        Length(2);
        BinaryPrimitives.WriteInt16BigEndian(Take(2), value);
    }

    public void Whole(int value)
    {
        Length(4);
        BinaryPrimitives.WriteInt32BigEndian(Take(4), value);
    }

    public void Bigint(long value)
    {
        Length(8);
        BinaryPrimitives.WriteInt64BigEndian(Take(8), value);
    }

    public void Day(DateOnly value) => Whole(value.DayNumber - Epoch.DayNumber);

    /// <param name="utc">The instant; digits beyond microseconds are dropped, as PostgreSQL holds none.</param>
    public void Instant(DateTime utc) => Bigint((utc.Ticks - EpochTicks) / TimeSpan.TicksPerMicrosecond);

    public void Text(ReadOnlySpan<char> value)
    {
        var start = used;
        Length(0);
        AppendText(value);
        Patch(start);
    }

    public void Json(ReadOnlySpan<char> value)
    {
        var start = used;
        Length(0);
        Take(1)[0] = 1; // the version of jsonb's format
        AppendText(value);
        Patch(start);
    }

    /// <summary>A value encoded before, as ArrayOf gives it.</summary>
    public void Encoded(ReadOnlySpan<byte> value)
    {
        Length(value.Length);
        Raw(value);
    }

    public void Numeric(decimal value)
    {
        var encoded = PostgresNumeric.Of(value);
        Length(8 + (2 * encoded.Digits));
        BinaryPrimitives.WriteInt16BigEndian(Take(2), encoded.Digits);
        BinaryPrimitives.WriteInt16BigEndian(Take(2), encoded.Weight);
        BinaryPrimitives.WriteInt16BigEndian(Take(2), encoded.Sign);
        BinaryPrimitives.WriteInt16BigEndian(Take(2), encoded.Scale);
        for (var i = 0; i < encoded.Digits; i++)
            BinaryPrimitives.WriteInt16BigEndian(Take(2), encoded.Digit(i));
    }

    /// <summary>An array as a value: text of any collation, or integers.</summary>
    public static byte[] ArrayOf(IReadOnlyList<string> values) => ArrayOf(25, values.Count, i => Utf8.GetBytes(values[i]));

    public static byte[] ArrayOf(IReadOnlyList<int> values) => ArrayOf(23, values.Count, i =>
    {
        var item = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(item, values[i]);
        return item;
    });

    public void Complete()
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), -1);
        Flush();
        isComplete = true;
        stream.Dispose();
    }

    public void Dispose()
    {
        if (isComplete)
            return;
        isComplete = true;
        try
        {
            stream.Cancel();
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
        {
            // The server ended the COPY first; what it said is already on its way to whoever asked.
        }

        stream.Dispose();
    }

    private static byte[] ArrayOf(int type, int count, Func<int, byte[]> item)
    {
        using var bytes = new MemoryStream();
        Span<byte> four = stackalloc byte[4];
        foreach (var head in count == 0 ? [0, 0, type] : new[] { 1, 0, type, count, 1 })
        {
            BinaryPrimitives.WriteInt32BigEndian(four, head);
            bytes.Write(four);
        }

        for (var i = 0; i < count; i++)
        {
            var value = item(i);
            BinaryPrimitives.WriteInt32BigEndian(four, value.Length);
            bytes.Write(four);
            bytes.Write(value);
        }

        return bytes.ToArray();
    }

    private void AppendText(ReadOnlySpan<char> value)
    {
        var room = Take(Utf8.GetMaxByteCount(value.Length));
        used += Utf8.GetBytes(value, room) - room.Length;
    }

    private void Length(int bytes) => BinaryPrimitives.WriteInt32BigEndian(Take(4), bytes);

    // The length before a value is known once the value is written.
    private void Patch(int start) => BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(start), used - start - 4);

    private void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    private Span<byte> Take(int bytes)
    {
        if (buffer.Length - used < bytes)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, used + bytes));
        used += bytes;
        return buffer.AsSpan(used - bytes, bytes);
    }

    private void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
