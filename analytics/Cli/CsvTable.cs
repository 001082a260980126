using System.Globalization;
using System.Text;

namespace Analytics;

/// <summary>
/// A table as CSV: UTF-8 with a byte order mark (Excel reads Chinese only with it), CRLF, invariant numbers, and text that a
/// spreadsheet would run as a formula made harmless by an apostrophe; numbers stay untouched.
/// </summary>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public async Task WriteAsync(string path, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(path, ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellationToken);

    public override string ToString()
    {
        var text = new StringBuilder();
        AppendRow(text, Header);
        foreach (var row in Rows)
            AppendRow(text, row);
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<object?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => Quoted(Defused(value.ToString() ?? "")),
    };

    private static string Defused(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && text != Dimension.None ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
