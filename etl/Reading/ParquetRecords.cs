using Parquet;
using Parquet.Schema;

namespace Etl;

/// <summary>The rows of a Parquet file, one row group in memory at a time; a row's line is its number, from 1.</summary>
/// <remarks>The library is asynchronous and records are read synchronously, a value at a time: the wait is once a column and group.</remarks>
public sealed class ParquetRecords : Records
{
    private readonly InputFile file;
    private readonly ParquetReader reader;
    private readonly DataField[] fields;
    private readonly Func<int, string>[] columns;
    private int group;
    private int row = -1;
    private int rows;
    private long line;

    private ParquetRecords(InputFile file, ParquetReader reader)
    {
        this.file = file;
        this.reader = reader;
        fields = [.. reader.Schema.Fields.Select(Flat)];
        columns = new Func<int, string>[fields.Length];
        Header = [.. fields.Select(field => field.Name)];
    }

    public override IReadOnlyList<string> Header { get; }

    public override long Line => line;

    public override long Lines => reader.Metadata?.NumRows ?? 0;

    public override int FieldCount => fields.Length;

    public static ParquetRecords Open(InputFile file)
    {
        try
        {
            return new(file, ParquetReader.CreateAsync(file.Path).GetAwaiter().GetResult());
        }
        catch (Exception error) when (error is not InputException)
        {
            throw Broken(file, error);
        }
    }

    public override bool Read()
    {
        while (row + 1 >= rows)
        {
            if (group >= reader.RowGroupCount)
                return false;
            ReadGroup();
        }

        row++;
        line++;
        return true;
    }

    public override ReadOnlySpan<char> Field(int index) => columns[index](row);

    public override void Dispose() => reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    // A library's fault in a file it cannot read is the file's: what it throws is of many kinds.
    private static InputException Broken(InputFile file, Exception error) =>
        new(Rules.BrokenFile, $"{file.Name} cannot be read as a Parquet file: it is cut off, damaged or of another kind ({error.Message}). Copy it again and load again.");

    private DataField Flat(Parquet.Schema.Field field) => field is DataField { IsArray: false } flat
        ? flat
        : throw new InputException($"{file.Name}: column '{field.Name}' is nested (expected one value a row; several are written as text, separated by '|').");

    private InputException Unreadable(DataField field) => new(
        $"{file.Name}: column '{field.Name}' is of type {field.ClrType.Name} (expected text, a number, a date, a timestamp or true and false).");

    private void ReadGroup()
    {
        try
        {
            using var source = reader.OpenRowGroupReader(group++);
            rows = checked((int)source.RowCount);
            for (var i = 0; i < fields.Length; i++)
                columns[i] = ParquetColumn.Read(source, fields[i]) ?? throw Unreadable(fields[i]);
            row = -1;
        }
        catch (Exception error) when (error is not InputException)
        {
            throw Broken(file, error);
        }
    }
}
