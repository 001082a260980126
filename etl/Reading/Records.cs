namespace Etl;

/// <summary>The records of one file, a record at a time, whatever its format; every value is text until the contract types it.</summary>
public abstract class Records : IDisposable
{
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>Where a person finds the record: the physical line or row it starts on.</summary>
    public abstract long Line { get; }

    /// <summary>The last line or row, where known before reading: for progress only.</summary>
    public abstract long Lines { get; }

    /// <summary>Values of the record under way; other than the header's where the record is damaged.</summary>
    public abstract int FieldCount { get; }

    /// <summary>Values a whole record has.</summary>
    public virtual int Width => Header.Count;

    /// <summary>What a person should know of how the file is read.</summary>
    public virtual string? Notice => null;

    public static Records Open(FileScan scan)
    {
        var records = OfFormat(scan);
        try
        {
            return scan.File.Mapping is { } mapping ? MappedRecords.Open(records, scan, mapping) : records;
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>The file's own columns, whatever a mapping says of them.</summary>
    public static Records OfFormat(FileScan scan) => scan.File.Format switch
    {
        var format when format == FileFormat.Xlsx => XlsxRecords.Open(scan.File),
        var format when format == FileFormat.Parquet => ParquetRecords.Open(scan.File),
        _ => CsvRecords.Open(scan),
    };

    /// <summary>Moves to the next record; blank ones are passed over.</summary>
    public abstract bool Read();

    public abstract ReadOnlySpan<char> Field(int index);

    /// <summary>The column holds days: where a format keeps days as numbers, they become days.</summary>
    public virtual void ExpectDays(int index)
    {
    }

    /// <summary>The record as delivered, by column name.</summary>
    public virtual Dictionary<string, string> Delivered()
    {
        var fields = new Dictionary<string, string>();
        for (var i = 0; i < FieldCount; i++)
            fields[i < Header.Count ? Header[i] : FormattableString.Invariant($"field {i + 1}")] = Field(i).ToString();
        return fields;
    }

    public abstract void Dispose();
}
