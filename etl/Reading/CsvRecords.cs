using System.Text;
using Sylvan.Data.Csv;

namespace Etl;

/// <summary>
/// The records of one file, a record at a time, each with the physical line it starts on.
/// The one place that knows a file's format: another format gives the same members.
/// </summary>
public sealed class CsvRecords : IDisposable
{
    private readonly CsvDataReader csv;
    private readonly bool hasQuotedLines;
    private long nextLine = 1;

    private CsvRecords(CsvDataReader csv, FileScan scan)
    {
        this.csv = csv;
        hasQuotedLines = scan.HasQuotedLines;
        Header = ReadHeader(scan);
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>Physical line of the record's first character; the header is line 1.</summary>
    public long Line { get; private set; }

    public int FieldCount => csv.RowFieldCount;

    public static CsvRecords Open(FileScan scan)
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = ',',
            Comment = '\uffff', // no character starts a comment: '#7' is an id like any other
            BufferSize = 1 << 16,
            MaxBufferSize = CsvStructure.LongestRecord * 2,
        };
        var text = new StreamReader(scan.File.Path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        return new(CsvDataReader.Create(text, options), scan);
    }

    public ReadOnlySpan<char> Field(int index) => csv.GetFieldSpan(index);

    /// <summary>Moves to the next record; blank lines hold none.</summary>
    public bool Read()
    {
        while (csv.Read())
        {
            Line = nextLine;
            nextLine += 1 + (hasQuotedLines ? LinesWithin() : 0);
            if (csv.RowFieldCount > 1 || !csv.GetFieldSpan(0).IsWhiteSpace())
                return true;
        }

        return false;
    }

    public void Dispose() => csv.Dispose();

    private string[] ReadHeader(FileScan scan)
    {
        if (!Read())
            throw new InputException($"{scan.File.Name} is empty (expected a header line).");
        var header = new string[FieldCount];
        for (var i = 0; i < header.Length; i++)
            header[i] = Field(i).Trim().ToString();
        return header;
    }

    private int LinesWithin()
    {
        var lines = 0;
        for (var i = 0; i < csv.RowFieldCount; i++)
        {
            var field = csv.GetFieldSpan(i);
            lines += field.Count('\n') + field.Count('\r') - field.Count("\r\n");
        }

        return lines;
    }
}
