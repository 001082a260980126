namespace Etl;

/// <summary>One file of a fact, a row at a time: typed, with its month and its id's hash, or the reason it is none.</summary>
public sealed class FactFile : IDisposable
{
    private readonly FileScan scan;
    private readonly Records records;
    private readonly RowReader reader;
    private int width;
    private DateOnly month;

    public FactFile(FileScan scan, DateOnly lastDay, Fact fact)
    {
        this.scan = scan;
        records = Records.Open(scan);
        width = records.Width;
        reader = RowReader.Of(scan, records, lastDay);
        Row = FactRow.Of(fact, reader);
    }

    public string Name => scan.File.Name;

    /// <summary>How much is read, where that is known.</summary>
    public double? Share => records.Lines == 0 ? null : (double)records.Line / records.Lines;

    /// <summary>Rows read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Why the row under way is none; null when it is good.</summary>
    public Reject? Reject { get; private set; }

    /// <summary>What to look at in the row, although it is good.</summary>
    public Warning? Doubt => reader.Doubt(records);

    public FactRow Row { get; }

    public bool IsDeleted => reader.IsDeleted;

    /// <summary>What the row's id is known by among all others.</summary>
    public ulong Hash { get; private set; }

    /// <summary>The first of the row's month.</summary>
    public DateOnly Month
    {
        get
        {
            var day = Row.Day;
            if (day.Year != month.Year || day.Month != month.Month)
                month = new(day.Year, day.Month, 1);
            return month;
        }
    }

    public bool Read()
    {
        if (!records.Read())
            return false;
        Rows++;
        width = records.FieldCount;
        Reject = reader.Read(records);
        Hash = Reject is null ? RepeatedIds.HashOf(Row.Id) : 0;
        return true;
    }

    public void Stage(BinaryRows staged) => reader.Write(staged, records.Line);

    /// <summary>Once every row is read.</summary>
    /// <exception cref="InputException">The file is cut off, or was written to meanwhile.</exception>
    public void RequireWhole()
    {
        if (width < records.Width && !scan.EndsInNewline)
            throw new InputException(
                $"{scan.File.Name} line {records.Line}: the file is cut off in its last line (found {width} fields, expected {records.Width}).");
        scan.RequireUnchanged();
    }

    public void Dispose() => records.Dispose();
}
