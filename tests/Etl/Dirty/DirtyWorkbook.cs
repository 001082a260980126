using System.Globalization;
using System.Text.RegularExpressions;

namespace Tests;

/// <summary>Writes rows as Excel would hold them: text, numbers, formatted days or bare day numbers; blank rows between.</summary>
public static partial class DirtyWorkbook
{
    /// <summary>Whether a workbook can hold the row as damaged as it is: cells left blank at its end are there.</summary>
    public static bool CanHold(string[] row, int width) =>
        (row.Length == width || (row.Length > width && row[^1].Length > 0)) && !row.Any(field => field.Contains('\0', StringComparison.Ordinal));

    public static (byte[] Bytes, IReadOnlyList<long> Places) Write(Random random, IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "book.xlsx");
        var cells = new List<(int Number, object?[] Cells)> { (random.Next(1, 3), [.. header]) };
        foreach (var row in rows)
            cells.Add((cells[^1].Number + (random.Next(12) == 0 ? 2 : 1), [.. row.Select((field, i) => Cell(random, i < header.Count ? header[i] : "", field))]));
        Workbook.Write(path, ["Export"], [.. cells]);
        return (File.ReadAllBytes(path), [.. cells.Skip(1).Select(row => (long)row.Number)]);
    }

    private static object? Cell(Random random, string column, string field)
    {
        if (field.Length == 0)
            return random.Next(2) == 0 ? null : "";
        if (DirtyWriter.IsOfDays(column) && DirtyWriter.TryDay(field, out var day))
            return random.Next(3) switch { 0 => day, 1 => day.ToOADate(), _ => field };
        return DirtyWriter.IsOfNumbers(column) && Number().IsMatch(field) && random.Next(2) == 0 ? double.Parse(field, CultureInfo.InvariantCulture) : field;
    }

    [GeneratedRegex(@"^-?(0|[1-9]\d{0,8})(\.\d{1,3})?$")]
    private static partial Regex Number();
}
