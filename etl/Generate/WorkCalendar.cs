using System.Globalization;

namespace Etl;

/// <summary>Mainland China's workdays: as arranged for 2019–2026, by the rules of the statutory holidays in other years.</summary>
/// <remarks>
/// 2019–2026 follow the General Office of the State Council's notices 国办发明电〔2018〕15号, 〔2019〕16号, 〔2020〕27号, 〔2021〕11号,
/// 〔2022〕16号, 〔2023〕7号, 〔2024〕12号 and 〔2025〕7号, with the changes made in 2019 to 1–4 May and in 2020 to the Spring Festival
/// (prolonged to 2 February). Other years have weekends, the statutory holidays on their own dates (全国年节及纪念日放假办法),
/// Spring Festival and National Day as whole weeks, and no weekend that is worked.
/// </remarks>
public static class WorkCalendar
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    // First and last day off.
    private static readonly (string From, string To)[] Holidays =
    [
        ("2019-01-01", "2019-01-01"), ("2019-02-04", "2019-02-10"), ("2019-04-05", "2019-04-07"), ("2019-05-01", "2019-05-04"),
        ("2019-06-07", "2019-06-09"), ("2019-09-13", "2019-09-15"), ("2019-10-01", "2019-10-07"),
        ("2020-01-01", "2020-01-01"), ("2020-01-24", "2020-02-02"), ("2020-04-04", "2020-04-06"), ("2020-05-01", "2020-05-05"),
        ("2020-06-25", "2020-06-27"), ("2020-10-01", "2020-10-08"),
        ("2021-01-01", "2021-01-03"), ("2021-02-11", "2021-02-17"), ("2021-04-03", "2021-04-05"), ("2021-05-01", "2021-05-05"),
        ("2021-06-12", "2021-06-14"), ("2021-09-19", "2021-09-21"), ("2021-10-01", "2021-10-07"),
        ("2022-01-01", "2022-01-03"), ("2022-01-31", "2022-02-06"), ("2022-04-03", "2022-04-05"), ("2022-04-30", "2022-05-04"),
        ("2022-06-03", "2022-06-05"), ("2022-09-10", "2022-09-12"), ("2022-10-01", "2022-10-07"), ("2022-12-31", "2022-12-31"),
        ("2023-01-01", "2023-01-02"), ("2023-01-21", "2023-01-27"), ("2023-04-05", "2023-04-05"), ("2023-04-29", "2023-05-03"),
        ("2023-06-22", "2023-06-24"), ("2023-09-29", "2023-10-06"), ("2023-12-30", "2023-12-31"),
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
            "2019-02-02", "2019-02-03", "2019-04-28", "2019-05-05", "2019-09-29", "2019-10-12",
            "2020-01-19", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10",
            "2021-02-07", "2021-02-20", "2021-04-25", "2021-05-08", "2021-09-18", "2021-09-26", "2021-10-09",
            "2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08", "2022-10-09",
            "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08",
            "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
            "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
        }.Select(Day),
    ];

    private static readonly HashSet<DateOnly> DaysOff = [.. Holidays.SelectMany(h => Range(Day(h.From), Day(h.To)))];

    /// <summary>Whether offices and outpatient departments work on that day.</summary>
    public static bool IsWorkday(DateOnly day)
    {
        if (WorkedWeekends.Contains(day))
            return true;
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || DaysOff.Contains(day))
            return false;
        return day.Year is >= 2019 and <= 2026 || !IsStatutoryHoliday(day);
    }

    /// <summary>The workdays of the month that starts on the day given.</summary>
    public static IReadOnlyList<DateOnly> WorkdaysOf(DateOnly month) => [.. Range(month, month.AddMonths(1).AddDays(-1)).Where(IsWorkday)];

    private static bool IsStatutoryHoliday(DateOnly day)
    {
        var newYear = Moon(day.Year, 1, 1);
        return (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 2) or (10, <= 7)
            || (day >= newYear.AddDays(-1) && day <= newYear.AddDays(6))
            || day == Qingming(day.Year) || day == Moon(day.Year, 5, 5) || day == Moon(day.Year, 8, 15);
    }

    private static DateOnly Moon(int year, int month, int day)
    {
        // A leap month shifts the numbers of those after it.
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    // The usual formula for 2000–2099: [Y·0.2422 + 4.81] − [Y/4].
    private static DateOnly Qingming(int year) => new(year, 4, (int)((year % 100 * 0.2422) + 4.81) - (year % 100 / 4));

    private static IEnumerable<DateOnly> Range(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
            yield return day;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
