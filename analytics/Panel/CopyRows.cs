using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Npgsql;

namespace Analytics;

/// <summary>Rows on their way out of the warehouse in PostgreSQL's binary COPY format, read value by value as they were selected.</summary>
/// <remarks>
/// The driver's own reader spends most of a panel's load on finding out what each value is; here the caller knows. Format:
/// postgresql.org/docs/current/sql-copy.html, "Binary Format".
/// </remarks>
internal sealed class CopyRows : IAsyncDisposable
{
    private const int HeaderBytes = 19;
    private const int BufferBytes = 1 << 20;
    private const int FewCharacters = 128;
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    private readonly NpgsqlRawCopyStream _stream;
    private byte[] _buffer = new byte[BufferBytes];
    private int _position;
    private int _end;
    private int _lastDay = int.MinValue;
    private Month _lastMonth;

    private CopyRows(NpgsqlRawCopyStream stream) => _stream = stream;

    public static async Task<CopyRows> BeginAsync(NpgsqlConnection connection, string path, CancellationToken cancellationToken)
    {
        var rows = new CopyRows(await connection.BeginRawBinaryCopyAsync(MartReader.CopyText(path), cancellationToken));
        await rows.FillAsync(cancellationToken);
        rows._position = HeaderBytes;
        return rows;
    }

    /// <summary>Whether there is another row; its values are read next. A row longer than the buffer makes it grow.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        while (!HoldsRow())
            await FillAsync(cancellationToken);
        var columns = BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_position));
        _position += sizeof(short);
        return columns >= 0;
    }

    public int Int() => BinaryPrimitives.ReadInt32BigEndian(Value());

    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Value());

    /// <summary>Integers packed side by side: their binary forms, strung together. Good until the next row.</summary>
    public ReadOnlySpan<int> PackedInts()
    {
        var packed = MemoryMarshal.Cast<byte, int>(Value());
        if (BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(packed, packed);
        return packed;
    }

    /// <summary>The same of long integers.</summary>
    public ReadOnlySpan<long> PackedLongs()
    {
        var packed = MemoryMarshal.Cast<byte, long>(Value());
        if (BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(packed, packed);
        return packed;
    }

    /// <summary>The month a day lies in; days equal to the last are not looked at again.</summary>
    public Month Month()
    {
        var day = Int();
        if (day != _lastDay)
            (_lastDay, _lastMonth) = (day, Analytics.Month.Of(DateOnly.FromDayNumber(Epoch + day)));
        return _lastMonth;
    }

    /// <summary>The integers of an array of one dimension, without nulls.</summary>
    public int[] Ints()
    {
        var value = Value();
        var integers = new int[BinaryPrimitives.ReadInt32BigEndian(value) == 0 ? 0 : BinaryPrimitives.ReadInt32BigEndian(value[12..])];
        for (var i = 0; i < integers.Length; i++)
            integers[i] = BinaryPrimitives.ReadInt32BigEndian(value[(24 + 8 * i)..]);
        return integers;
    }

    public string Text() => Encoding.UTF8.GetString(Value());

    /// <summary>A text that was met before is the same string again; null where the value is.</summary>
    public string? Text(TextPool texts)
    {
        if (IsNull())
            return null;
        var value = Value();
        var characters = value.Length <= FewCharacters ? stackalloc char[FewCharacters] : new char[value.Length];
        return texts.Of(characters[..Encoding.UTF8.GetChars(value, characters)]);
    }

    /// <summary>A text as it came. Good until the next row.</summary>
    public ReadOnlySpan<byte> Utf8() => Value();

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    // Whether a row, or the mark behind the last, lies in the buffer to its end.
    private bool HoldsRow()
    {
        var held = _buffer.AsSpan(_position, _end - _position);
        if (held.Length < sizeof(short))
            return false;
        var columns = BinaryPrimitives.ReadInt16BigEndian(held);
        held = held[sizeof(short)..];
        for (var column = 0; column < columns; column++)
        {
            if (held.Length < sizeof(int))
                return false;
            var length = BinaryPrimitives.ReadInt32BigEndian(held);
            held = held[sizeof(int)..];
            if (held.Length < length)
                return false;
            held = held[Math.Max(0, length)..];
        }
        return true;
    }

    // Nulls have no bytes, and this length.
    private bool IsNull()
    {
        var isNull = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_position)) == -1;
        _position += isNull ? sizeof(int) : 0;
        return isNull;
    }

    private Span<byte> Value()
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_position));
        var value = _buffer.AsSpan(_position + sizeof(int), length);
        _position += sizeof(int) + length;
        return value;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_position, _end - _position).CopyTo(_buffer);
        (_end, _position) = (_end - _position, 0);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var held = _end;
        // The driver gives a row at a time, and would watch the token anew for each: once a buffer is often enough.
        cancellationToken.ThrowIfCancellationRequested();
        for (int read; _end < _buffer.Length && (read = await _stream.ReadAsync(_buffer.AsMemory(_end), CancellationToken.None)) > 0;)
            _end += read;
        if (_end == held)
            throw new EndOfStreamException("The warehouse ended its rows in the middle of one.");
    }
}
