using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace Etl;

/// <summary>
/// The rows of a workbook's first sheet, streamed, each with its row number; blank rows are passed over.
/// Days without a date format are day numbers of the workbook's system, of 1900 or, as older Macs write, of 1904.
/// </summary>
public sealed class XlsxRecords : Records
{
    // Day numbers from 2000-01-01 to 2100-01-01: any other number in a column of days is no day.
    private const double FirstSerial = 36526;
    private const double LastSerial = 73051;

    // Day 0 of the 1904 system is 1904-01-01, day 1,462 of the other.
    private const int DaysTo1904 = 1462;

    private readonly InputFile file;
    private readonly IEnumerator<IDictionary<string, object?>> rows;
    private readonly HashSet<int> dayColumns = [];
    private readonly string[] header;
    private readonly int shift;
    private string[] values = [];
    private long line;

    private XlsxRecords(InputFile file, List<string> sheets, IEnumerable<IDictionary<string, object?>> rows)
    {
        this.file = file;
        this.rows = rows.GetEnumerator();
        shift = CountsFrom1904(file) ? DaysTo1904 : 0;
        Notice = sheets.Count == 1 ? null : $"{file.Name}: of {sheets.Count} sheets only the first, '{sheets[0]}', is read.";
        if (!Next())
            throw new InputException(Rules.EmptyFile, $"{file.Name} is empty (expected a header in the first row of its first sheet).");
        header = [.. values.Select(value => value.Trim())];
    }

    public override IReadOnlyList<string> Header => header;

    public override long Line => line;

    public override long Lines => 0;

    public override int FieldCount => values.Length;

    public override string? Notice { get; }

    public static XlsxRecords Open(InputFile file)
    {
        try
        {
            var sheets = MiniExcel.GetSheetNames(file.Path);
            return new(file, sheets, MiniExcel.Query(file.Path, useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>());
        }
        catch (Exception error) when (error is not InputException)
        {
            throw Broken(file, error);
        }
    }

    public override bool Read()
    {
        try
        {
            return Next();
        }
        catch (Exception error) when (error is not InputException)
        {
            throw Broken(file, error);
        }
    }

    public override ReadOnlySpan<char> Field(int index) => values[index];

    public override void ExpectDays(int index) => dayColumns.Add(index);

    public override void Dispose() => rows.Dispose();

    // A library's fault in a file it cannot read is the file's: what it throws is of many kinds.
    private static InputException Broken(InputFile file, Exception error) => new(
        Rules.BrokenFile,
        $"{file.Name} cannot be read as an Excel workbook: it is cut off, damaged or of another kind ({error.Message}) " +
        "Save it again as .xlsx, or as CSV UTF-8.");

    // The library reads every workbook as of the 1900 system.
    private static bool CountsFrom1904(InputFile file)
    {
        using var zip = ZipFile.OpenRead(file.Path);
        using var workbook = XmlReader.Create(zip.GetEntry("xl/workbook.xml")?.Open() ?? Stream.Null);
        return workbook.ReadToFollowing("workbookPr") && workbook.GetAttribute("date1904") is "1" or "true";
    }

    private bool Next()
    {
        while (rows.MoveNext())
        {
            line++;
            var cells = rows.Current.Values.Select(Text).ToList();
            var count = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1;
            if (count == 0)
                continue;
            // Cells left blank at a row's end are there; a value beyond the last header is a fault to show.
            var width = Math.Max(count, header?.Length ?? 0);
            values = [.. cells.Take(width), .. Enumerable.Repeat("", Math.Max(0, width - cells.Count))];
            return true;
        }

        return false;
    }

    private string Text(object? cell, int index) => cell switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        double serial when dayColumns.Contains(index) && serial + shift is >= FirstSerial and < LastSerial => Values.Text(DateTime.FromOADate(serial + shift)),
        double number => Values.Text(number),
        DateTime day => Values.Text(day.AddDays(shift)),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
