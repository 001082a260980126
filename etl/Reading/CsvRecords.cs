using Sylvan.Data.Csv;

namespace Etl;

/// <summary>The records of a CSV file, streamed, each with the physical line it starts on; the header is line 1.</summary>
public sealed class CsvRecords : Records
{
    private readonly CsvDataReader csv;
    private readonly bool hasQuotedLines;
    private readonly long lines;
    private long nextLine = 1;
    private long line;

    private CsvRecords(CsvDataReader csv, FileScan scan)
    {
        this.csv = csv;
        hasQuotedLines = scan.HasQuotedLines;
        lines = scan.Lines;
        Header = ReadHeader(scan);
    }

    public override IReadOnlyList<string> Header { get; }

    public override long Line => line;

    public override long Lines => lines;

    public override int FieldCount => csv.RowFieldCount;

    public static new CsvRecords Open(FileScan scan)
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = scan.Shape.Delimiter,
            Comment = '\uffff', // no character starts a comment: '#7' is an id like any other
            BufferSize = 1 << 16,
            MaxBufferSize = CsvStructure.LongestRecord * 2,
        };
        var bytes = TextPass.Open(scan.File, File.OpenRead(scan.File.Path));
        var text = new StreamReader(bytes, scan.Shape.Encoding.Decoder, detectEncodingFromByteOrderMarks: true, 1 << 16);
        return new(CsvDataReader.Create(text, options), scan);
    }

    public override ReadOnlySpan<char> Field(int index) => csv.GetFieldSpan(index);

    public override bool Read()
    {
        while (csv.Read())
        {
            line = nextLine;
            nextLine += 1 + (hasQuotedLines ? LinesWithin() : 0);
            if (csv.RowFieldCount > 1 || !csv.GetFieldSpan(0).IsWhiteSpace())
                return true;
        }

        return false;
    }

    public override void Dispose() => csv.Dispose();

    private string[] ReadHeader(FileScan scan)
    {
        if (!Read())
            throw new InputException(Rules.EmptyFile, $"{scan.File.Name} is empty (expected a header line).");
        var header = new string[FieldCount];
        for (var i = 0; i < header.Length; i++)
            header[i] = Field(i).Trim('\uFEFF').Trim().ToString();
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
