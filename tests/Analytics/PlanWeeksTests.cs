using Analytics;

namespace Tests;

/// <summary>A month's planned visits, week by week.</summary>
public sealed class PlanWeeksTests
{
    // June 2026 begins on a Monday: 22 workdays in five weeks of 5, 5, 5, 5 and 2.
    private static readonly DateOnly[] Workdays = [.. Enumerable.Range(1, 30).Select(day => new DateOnly(2026, 6, day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

    [Fact]
    public void Every_planned_visit_has_a_week_and_those_of_one_doctor_lie_apart()
    {
        var report = Of(new(2026, 5, 31), planned: [4, 2, 1, 0]);

        Assert.Equal([5, 5, 5, 5, 2], report.Weeks.Select(w => w.Workdays));
        Assert.Equal((7, 7), (report.Planned, report.Weeks.Sum(w => w.Stops.Sum(s => s.Visits))));
        Assert.All(report.Weeks.SelectMany(w => w.Stops), stop => Assert.Equal(1, stop.Visits));
        Assert.Equal(("notYet", 0.0), (report.Pace, report.Due));
    }

    [Fact]
    public void Appointment_stands_on_its_day_and_counts_for_the_plan()
    {
        var report = Of(new(2026, 5, 31), planned: [1], appointments: [("A0", new(2026, 6, 17))]);

        var stop = Assert.Single(report.Weeks.SelectMany(w => w.Stops));
        Assert.Equal((new DateOnly(2026, 6, 17), 1), (stop.Appointment!.Value, stop.Visits));
        Assert.Same(stop, Assert.Single(report.Weeks[2].Stops));
    }

    [Fact]
    public void What_is_done_is_not_listed_again_and_pace_is_told_against_elapsed_workdays()
    {
        // On the 12th 10 of 22 workdays are over: 11 planned, 5 due; 4 made is more than a tenth behind.
        var report = Of(new(2026, 6, 12), planned: [6, 5], done: [("A0", 3), ("A1", 1)]);

        Assert.Equal((11, 4, 5.0, "behind"), (report.Planned, report.Done, report.Due, report.Pace));
        Assert.Equal(7, report.Weeks.Skip(2).Sum(w => w.Stops.Sum(s => s.Visits)));
        Assert.All(report.Weeks.Take(2), week => Assert.Empty(week.Stops));
    }

    [Fact]
    public void Best_day_needs_visits_enough_and_more_than_chance_gives()
    {
        var report = Of(new(2026, 5, 31), planned: [1, 1], contacts: [("A0", DayOfWeek.Tuesday, 8, 8), ("A0", DayOfWeek.Friday, 2, 1), ("A1", DayOfWeek.Monday, 3, 3)]);

        // Of 9 visits to A0 8 on one day of five: by chance once in 50,000 (binomial). Of all 12 the 3 on Monday are what chance gives; A1 was met three times only.
        Assert.Equal([DayOfWeek.Tuesday, null], report.Weeks.SelectMany(w => w.Stops).OrderBy(s => s.Account.Id).Select(s => s.BestDay));
        Assert.Equal([DayOfWeek.Tuesday], report.BestDays);
    }

    private static PlanWeeksReport Of(
        DateOnly through, double[] planned, (string Id, DateOnly Day)[]? appointments = null, (string Id, int Visits)[]? done = null,
        (string Id, DayOfWeek Day, int Contacts, int Completed)[]? contacts = null)
    {
        PlanAccount[] accounts = [.. planned.Select((visits, i) => new PlanAccount(new($"A{i}", $"Account {i}"), null, visits, visits, visits, null))];
        var plan = new PlanReport
        {
            Rep = "R1", AsOf = Month.Of(2026, 5), DataVersion = 1, Currency = "CNY", Basis = "rulebook", Why = Note.Of("planTooLittle"), Capacity = planned.Sum(), Kept = new(0, 0),
            Visits = planned.Sum(), ShadowPrice = null, Gain = null, CrossFittedGain = null, Method = "scaled", Accounts = accounts, Notes = [],
        };
        return PlanWeeks.Of(
            plan, new(
                Month.Of(2026, 6), Workdays, through, (done ?? []).ToDictionary(d => d.Id, d => d.Visits), (appointments ?? []).ToLookup(a => a.Id, a => a.Day),
                (contacts ?? []).ToLookup(c => c.Id, c => (c.Day, c.Contacts, c.Completed))), Settings.Default);
    }
}
