using System.Globalization;

namespace Etl;

/// <summary>Mainland China's workdays: the State Council's arrangements for 2023–2026, weekends and the lunar New Year week in other years.</summary>
public static class WorkCalendar
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    // First and last day off.
    private static readonly (string From, string To)[] Holidays =
    [
        ("2023-01-01", "2023-01-02"), ("2023-01-21", "2023-01-27"), ("2023-04-05", "2023-04-05"), ("2023-04-29", "2023-05-03"),
        ("2023-06-22", "2023-06-24"), ("2023-09-29", "2023-10-06"),
        ("2024-01-01", "2024-01-01"), ("2024-02-10", "2024-02-17"), ("2024-04-04", "2024-04-06"), ("2024-05-01", "2024-05-05"),
        ("2024-06-08", "2024-06-10"), ("2024-09-15", "2024-09-17"), ("2024-10-01", "2024-10-07"),
        ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"), ("2025-05-01", "2025-05-05"),
        ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
        ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"), ("2026-05-01", "2026-05-05"),
        ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"), ("2026-10-01", "2026-10-07"),
    ];

    // Weekend days worked instead.
    private static readonly HashSet<DateOnly> WorkedWeekends =
    [
        .. new[]
        {
            "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08",
            "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
            "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
        }.Select(Day),
    ];

    private static readonly HashSet<DateOnly> DaysOff = [.. Holidays.SelectMany(h => Range(Day(h.From), Day(h.To)))];

    public static bool IsWorkday(DateOnly day)
    {
        if (WorkedWeekends.Contains(day))
            return true;
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || DaysOff.Contains(day))
            return false;
        return day.Year is >= 2023 and <= 2026 || !InLunarNewYearWeek(day);
    }

    public static IReadOnlyList<DateOnly> WorkdaysOf(DateOnly month) => [.. Range(month, month.AddMonths(1).AddDays(-1)).Where(IsWorkday)];

    private static bool InLunarNewYearWeek(DateOnly day)
    {
        var newYear = DateOnly.FromDateTime(Lunar.ToDateTime(day.Year, 1, 1, 0, 0, 0, 0));
        return day >= newYear.AddDays(-1) && day <= newYear.AddDays(6);
    }

    private static IEnumerable<DateOnly> Range(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
            yield return day;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
