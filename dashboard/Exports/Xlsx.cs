using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Dashboard;

/// <summary>The one workbook writer: a sheet of figures as numbers and text that no spreadsheet runs, and a sheet that says what they are.</summary>
public static class Xlsx
{
    private const double Widest = 60;

    /// <param name="table">Its columns for files, as in <see cref="Csv"/>.</param>
    /// <param name="about">Names and values of what the figures are, such as filters and the date of the data; the first are the head of that sheet.</param>
    public static byte[] Of(Table table, (string Name, string Value) sheets, IReadOnlyList<(string Name, string Value)> about)
    {
        ArgumentNullException.ThrowIfNull(table);
        var shown = Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].InFile).ToArray();
        var names = Unique([.. shown.Select(i => table.Columns[i].Name)]);
        var workbook = new Dictionary<string, object>
        {
            [sheets.Name] = table.Rows.Select(row => shown.Select((column, i) => (Name: names[i], row.Cells[column].Value)).ToDictionary(cell => cell.Name, cell => Safe(cell.Value))).ToList(),
            [sheets.Value] = about.Skip(1).Select(part => new Dictionary<string, object?> { [about[0].Name] = Safe(part.Name), [about[0].Value] = Safe(part.Value) }).ToList(),
        };
        using var stream = new MemoryStream();
        stream.SaveAs(workbook, configuration: new OpenXmlConfiguration
        {
            AutoFilter = false, TableStyles = TableStyles.Default,
            DynamicColumns =
            [
                .. shown.Select((column, i) => new DynamicExcelColumn(names[i]) { Width = WidthOf(table, column), Format = FormatOf(table, column) }),
                new DynamicExcelColumn(about[0].Name) { Width = Widest / 3 }, new DynamicExcelColumn(about[0].Value) { Width = Widest },
            ],
        });
        return stream.ToArray();
    }

    private static object? Safe(object? value) => value switch
    {
        null => null,
        string text => Csv.Defused(text),
        IFormattable number => number,
        _ => Csv.Defused(value.ToString() ?? ""),
    };

    // A share is kept as the fraction it is and shown as on the page.
    private static string? FormatOf(Table table, int column) =>
        table.Rows.Any(row => row.Cells[column].Value is double) && table.Rows.All(row => row.Cells[column] is { Value: null } or { Value: double, Text: [.., '%'] }) ? "0.0%" : null;

    private static double WidthOf(Table table, int column) =>
        Math.Min(Widest, 3 + table.Rows.Take(200).Select(row => Wide(row.Cells[column].Value is double ? row.Cells[column].Text : row.Cells[column].Value?.ToString() ?? "")).Append(Wide(table.Columns[column].Name)).Max());

    private static int Wide(string text) => text.Sum(c => c >= 0x2E80 ? 2 : 1);

    private static string[] Unique(string[] names)
    {
        var seen = new Dictionary<string, int>();
        return Array.ConvertAll(names, name => seen.TryAdd(name, 1) ? name : $"{name} ({seen[name] = seen[name] + 1})");
    }
}
