using System.Globalization;

namespace Etl;

/// <summary>A month as the heading of a column: 2024-01, 2024/1, 2024.1, 2024年1月, 202401, Jan-24, Jan 2024.</summary>
public static class MonthHeading
{
    private static readonly string[] Formats =
        ["yyyy-MM", "yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月", "yyyyMM", "MMM-yy", "MMM yyyy", "MMM-yyyy", "yyyy-MM-01"];

    public static bool TryRead(string heading, out DateOnly month) =>
        DateOnly.TryParseExact(heading.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out month);
}
