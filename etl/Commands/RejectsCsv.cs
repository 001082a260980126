using System.Globalization;
using System.Text;

namespace Etl;

/// <summary>
/// Rejected rows as a CSV file: UTF-8 with a byte order mark (Excel reads Chinese only with it), CRLF, and text that a spreadsheet
/// would run as a formula made harmless by an apostrophe.
/// </summary>
public static class RejectsCsv
{
    private const string Header = "load,entity,file,line,column,value,rule,reason,record";

    public static async Task WriteAsync(string path, IEnumerable<RejectedRow> rows, CancellationToken cancellationToken)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        await file.WriteLineAsync(Header.AsMemory(), cancellationToken);
        foreach (var row in rows)
            await file.WriteLineAsync(Line(row).AsMemory(), cancellationToken);
    }

    public static string Line(RejectedRow row) => string.Join(
        ',',
        Number(row.LoadId), Cell(row.Entity), Cell(row.File), Number(row.Line), Cell(row.ColumnName), Cell(row.Value), Cell(row.Rule), Cell(row.Reason),
        Cell(row.Record));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Cell(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text ?? "";
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
