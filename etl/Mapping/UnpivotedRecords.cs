using System.Globalization;

namespace Etl;

/// <summary>A wide sheet's rows, one for each month that holds a value: the row's other columns, the month, the value, a generated id.</summary>
/// <remarks>
/// The id is made of the ids the row names, in the order of the contract, and the month: the same cell has the same id in every delivery,
/// whatever the order of the sheet's columns.
/// </remarks>
public sealed class UnpivotedRecords : Records
{
    private readonly MappedRecords wide;
    private readonly List<int> kept = [];
    private readonly List<(int Ordinal, DateOnly Month)> months = [];
    private readonly List<int> idColumns;
    private readonly string[] header;
    private readonly bool hasId;
    private int at = -1;
    private bool isWhole = true;

    public UnpivotedRecords(MappedRecords wide, Unpivot unpivot, InputFile file)
    {
        this.wide = wide;
        var columns = wide.Header;
        for (var i = 0; i < columns.Count; i++)
        {
            if (MonthHeading.TryRead(columns[i], out var month))
                months.Add((i, month));
            else
                kept.Add(i);
        }

        if (months.Count == 0)
            throw new InputException($"{file.Name} has no column of a month to unpivot (expected headings such as 2024-01, 2024年1月, 202401 or Jan-24).");
        if (months.GroupBy(place => place.Month).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InputException($"{file.Name}: the month {twice.Key:yyyy-MM} has {twice.Count()} columns (expected one).");
        idColumns = [.. file.Entity.Columns.Where(column => column.Type == ColumnType.Id).SelectMany(column => kept.Where(i => columns[i] == column.Name))];
        hasId = unpivot.Id is not null;
        header = [.. kept.Select(i => columns[i]), unpivot.Month, unpivot.Value, .. hasId ? [unpivot.Id!] : Array.Empty<string>()];
    }

    public override IReadOnlyList<string> Header => header;

    public override long Line => wide.Line;

    public override long Lines => wide.Lines;

    public override int FieldCount => wide.FieldCount;

    public override int Width => wide.Width;

    public override string? Notice => wide.Notice;

    public override bool Read()
    {
        while (true)
        {
            // A damaged row is one record: no cell of it is sure.
            if ((at < 0 || !isWhole || ++at >= months.Count) && !Next())
                return false;
            if (!isWhole || !wide.Field(months[at].Ordinal).IsWhiteSpace())
                return true;
        }
    }

    public override ReadOnlySpan<char> Field(int index) => (index - kept.Count) switch
    {
        < 0 => wide.Field(kept[index]),
        0 => months[at].Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        1 => wide.Field(months[at].Ordinal),
        _ => Id(),
    };

    public override void ExpectDays(int index)
    {
        if (index < kept.Count)
            wide.ExpectDays(kept[index]);
    }

    public override Dictionary<string, string> Delivered() =>
        isWhole ? header.Select((name, index) => (name, index)).ToDictionary(p => p.name, p => Field(p.index).ToString()) : wide.Delivered();

    public override void Dispose() => wide.Dispose();

    private bool Next()
    {
        if (!wide.Read())
            return false;
        at = 0;
        isWhole = wide.FieldCount == wide.Width;
        return true;
    }

    private string Id() =>
        string.Join('/', [.. idColumns.Select(i => wide.Field(i).Trim().ToString()), months[at].Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)]);
}
