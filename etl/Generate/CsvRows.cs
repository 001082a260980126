using System.Globalization;
using System.Text;

namespace Etl;

/// <summary>A stretch of a CSV file's rows as UTF-8, written field by field without allocating; the caller gives text that needs no quotes.</summary>
internal sealed class CsvRows
{
    private const int LongestField = 4096;

    private byte[] _bytes = new byte[1 << 16];
    private Dirt? _dirt;
    private int _length;
    private int _rowStart;
    private bool _hasField;

    /// <summary>Rows of the file, each identical or conflicting repeat counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Physical lines: more than rows where a damaged text holds a line break.</summary>
    public int Lines { get; private set; }

    /// <summary>Rows damaged, with lines counted from 0 at the start of this stretch.</summary>
    public List<DamagedRow> Damaged { get; } = [];

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Starts another stretch in the same memory.</summary>
    public CsvRows Restart(Dirt? dirt)
    {
        (_dirt, _length, _rowStart, _hasField, Rows, Lines) = (dirt, 0, 0, false, 0, 0);
        Damaged.Clear();
        return this;
    }

    public CsvRows Text(ReadOnlySpan<char> value)
    {
        Separate();
        return More(value);
    }

    public CsvRows Text(ReadOnlySpan<byte> value)
    {
        Separate();
        return More(value);
    }

    /// <summary>Continues the field just begun, such as the second product of a set.</summary>
    public CsvRows More(ReadOnlySpan<char> value)
    {
        _length += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length));
        return this;
    }

    public CsvRows More(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_bytes.AsSpan(_length));
        _length += value.Length;
        return this;
    }

    public CsvRows Number<T>(T value, ReadOnlySpan<char> format = default) where T : IUtf8SpanFormattable
    {
        Separate();
        value.TryFormat(_bytes.AsSpan(_length), out var written, format, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>Appends the number with leading zeros to the field just begun.</summary>
    public CsvRows Digits(long number, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, number /= 10)
            _bytes[_length + i] = (byte)('0' + (number % 10));
        _length += digits;
        return this;
    }

    public CsvRows Day(DateOnly value)
    {
        Separate();
        return Digits(value.Year, 4).More("-"u8).Digits(value.Month, 2).More("-"u8).Digits(value.Day, 2);
    }

    public CsvRows Month(DateOnly value)
    {
        Separate();
        return Digits(value.Year, 4).More("-"u8).Digits(value.Month, 2);
    }

    public CsvRows Time(DateTime value) =>
        Day(DateOnly.FromDateTime(value)).More(" "u8).Digits(value.Hour, 2).More(":"u8).Digits(value.Minute, 2);

    public CsvRows Empty() => Text(""u8);

    public void End()
    {
        if (_dirt is not null && _dirt.Strikes())
            Damage(_dirt);
        else
            Close();
    }

    private void Damage(Dirt dirt)
    {
        var row = Encoding.UTF8.GetString(_bytes.AsSpan(_rowStart, _length - _rowStart));
        _length = _rowStart;
        foreach (var (text, damage) in dirt.Damage(row))
        {
            if (damage is not null)
                Damaged.Add(damage with { Line = Lines });
            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
            More(text);
            Close();
            Lines += text.AsSpan().Count('\n');
        }
    }

    private void Close()
    {
        _bytes[_length++] = (byte)'\n';
        _rowStart = _length;
        _hasField = false;
        Rows++;
        Lines++;
        Reserve(LongestField);
    }

    private void Separate()
    {
        if (_hasField)
            _bytes[_length++] = (byte)',';
        _hasField = true;
        Reserve(LongestField);
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > _bytes.Length)
            Array.Resize(ref _bytes, (2 * _bytes.Length) + bytes);
    }
}
