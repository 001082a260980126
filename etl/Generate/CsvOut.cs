using System.Globalization;
using System.Text;

namespace Etl;

/// <summary>Writes CSV rows field by field without allocating; the caller gives text that needs no quotes.</summary>
internal sealed class CsvOut : IDisposable
{
    private readonly StreamWriter _file;
    private readonly Dirt? _dirt;
    private readonly char[] _row = new char[4096];
    private int _length;
    private bool _first = true;

    public CsvOut(string folder, string name, string header, Dirt? dirt = null)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _file = new StreamWriter(Path.Combine(folder, name), append: false, encoding, bufferSize: 1 << 20) { NewLine = "\n" };
        _file.WriteLine(header);
        _dirt = dirt;
        Name = name;
    }

    public string Name { get; }

    public long Rows { get; private set; }

    public CsvOut Text(ReadOnlySpan<char> value)
    {
        Separate();
        value.CopyTo(_row.AsSpan(_length));
        _length += value.Length;
        return this;
    }

    public CsvOut Number<T>(T value, ReadOnlySpan<char> format = default) where T : ISpanFormattable
    {
        Separate();
        value.TryFormat(_row.AsSpan(_length), out var written, format, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    public CsvOut Day(DateOnly value) => Number(value, "yyyy-MM-dd");

    public CsvOut Time(DateTime value) => Number(value, "yyyy-MM-dd HH:mm");

    public CsvOut Empty() => Text([]);

    /// <summary>Continues the field just begun, such as the second product of a set.</summary>
    public CsvOut More(ReadOnlySpan<char> value)
    {
        value.CopyTo(_row.AsSpan(_length));
        _length += value.Length;
        return this;
    }

    public void End()
    {
        var row = _row.AsSpan(0, _length);
        if (_dirt is not null && _dirt.Strikes())
            Rows += _dirt.Damage(Name, Rows + 2, row.ToString(), _file);
        else
        {
            _file.WriteLine(row);
            Rows++;
        }

        _length = 0;
        _first = true;
    }

    public void Dispose() => _file.Dispose();

    private void Separate()
    {
        if (!_first)
            _row[_length++] = ',';
        _first = false;
    }
}
