using System.IO.Compression;
using System.Text;

namespace Tests;

/// <summary>Writes lines as some program somewhere would: any encoding, delimiter, line end, quoting and order of columns.</summary>
public sealed class DirtyText(Random random)
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true),
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!,
    ];

    private readonly Encoding encoding = Encodings[random.Next(Encodings.Length)];
    private readonly char delimiter = ",,,;\t"[random.Next(5)];
    private readonly int newlines = random.Next(3);
    private readonly StringBuilder text = new();
    private long line = 1;

    public bool IsCompressed { get; } = random.Next(5) == 0;

    /// <summary>Writes header and rows; gives the physical line each begins on.</summary>
    public IReadOnlyList<long> Write(IReadOnlyList<string> header, IReadOnlyList<string[]> lines)
    {
        var order = Enumerable.Range(0, header.Count).ToArray();
        random.Shuffle(order);
        var places = new List<long>();
        Add(order.Select(i => header[i]), isLast: false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (random.Next(12) == 0)
                End();
            places.Add(line);
            var fields = lines[i];
            var written = fields.Length == header.Count ? order.Select(place => fields[place]) : fields;
            Add(written, isLast: i == lines.Count - 1 && fields.Length == header.Count);
        }

        return places;
    }

    /// <summary>Adds to the end what is not a line of the file's kind.</summary>
    public void Append(string tail) => text.Append(tail);

    /// <summary>The file's bytes; a byte of no encoding at the end, or cut off, where that is asked for.</summary>
    public byte[] Bytes(bool isSpoilt = false)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString()), .. isSpoilt ? [0xFF, 0xFF, (byte)'\n'] : Array.Empty<byte>()];
        if (!IsCompressed)
            return bytes;
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    public bool IsUtf8 => encoding is UTF8Encoding;

    private void Add(IEnumerable<string> fields, bool isLast)
    {
        text.AppendJoin(delimiter, fields.Select(Quoted));
        if (!isLast || random.Next(3) > 0)
            End();
    }

    private void End()
    {
        text.Append(newlines == 0 || (newlines == 1 && random.Next(2) == 0) ? "\n" : "\r\n");
        line++;
    }

    private string Quoted(string field)
    {
        line += field.Count(letter => letter == '\n');
        var mustQuote = field.AsSpan().ContainsAny(delimiter, '"', '\n');
        return mustQuote || random.Next(6) == 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }
}
