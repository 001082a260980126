using System.Globalization;
using Etl;

namespace Tests;

/// <summary>Days off and made up, as the State Council's notices arrange them.</summary>
public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2019-05-02", false)] // 1–4 May by the notice of March 2019
    [InlineData("2019-05-05", true)]
    [InlineData("2020-01-31", false)] // the Spring Festival prolonged to 2 February
    [InlineData("2020-02-01", false)] // which withdrew this Saturday's work
    [InlineData("2020-02-03", true)]
    [InlineData("2021-02-20", true)]
    [InlineData("2022-10-08", true)]
    [InlineData("2023-09-29", false)] // Mid-Autumn and National Day together
    [InlineData("2024-02-12", false)]
    [InlineData("2024-02-18", true)]
    [InlineData("2025-01-26", true)] // a Sunday
    [InlineData("2025-01-28", false)]
    [InlineData("2025-02-04", false)]
    [InlineData("2025-02-05", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-10-10", true)]
    public void Day_is_as_arranged(string day, bool isWorkday) =>
        Assert.Equal(isWorkday, WorkCalendar.IsWorkday(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    // New Year in the lunar calendar is 2027-02-06, Dragon Boat 2027-06-09, Mid-Autumn 2027-09-15, Qingming 2027-04-05.
    [Theory]
    [InlineData("2027-02-05", false)]
    [InlineData("2027-02-12", false)]
    [InlineData("2027-02-15", true)]
    [InlineData("2027-04-05", false)]
    [InlineData("2027-06-09", false)]
    [InlineData("2027-09-15", false)]
    [InlineData("2027-10-07", false)]
    [InlineData("2027-10-09", false)] // a Saturday: nothing is arranged
    public void Year_without_a_notice_keeps_the_statutory_holidays(string day, bool isWorkday) =>
        Assert.Equal(isWorkday, WorkCalendar.IsWorkday(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    // 人力资源社会保障部, 2025-01-01: 248 workdays a year by the statutory holidays of 2025.
    [Fact]
    public void Year_2025_has_248_workdays() =>
        Assert.Equal(248, Enumerable.Range(1, 12).Sum(month => WorkCalendar.WorkdaysOf(new DateOnly(2025, month, 1)).Count));

    [Fact]
    public void Nobody_visits_on_a_day_off()
    {
        using var company = new SimulatedCompany(new(Doctors: 200, Months: 6, Seed: 5, World.Effect, DirtyShare: 0, new DateOnly(2024, 9, 1)));
        var days = company.Rows("visits.csv").Select(row => DateOnly.ParseExact(row[1].AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet();

        Assert.All(days, day => Assert.True(WorkCalendar.IsWorkday(day)));
        Assert.Contains(new DateOnly(2025, 1, 26), days);
        Assert.DoesNotContain(days, day => day > new DateOnly(2025, 1, 27) && day < new DateOnly(2025, 2, 5));
    }
}
