using System.Globalization;
using System.Text;

namespace Dashboard;

/// <summary>The one CSV writer: UTF-8 with BOM, RFC 4180, text that a spreadsheet would run as a formula defused, numbers untouched.</summary>
public static class Csv
{
    public static byte[] Of(Table table)
    {
        var text = new StringBuilder();
        Append(text, table.Columns.Where(column => column.InFile).Select(column => Field(column.Name)));
        foreach (var row in table.Rows) Append(text, row.Cells.Where((_, i) => table.Columns[i].InFile).Select(cell => Field(cell.Value)));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Append(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields).Append("\r\n");

    private static string Field(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string words => Quoted(Defused(words)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Defused(value.ToString() ?? "")),
    };

    /// <summary>Text as it is, unless a spreadsheet would run it: then with an apostrophe before it.</summary>
    internal static string Defused(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
