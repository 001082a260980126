using Analytics;

namespace Dashboard;

/// <summary>A rep's list week by week: whom to see how often, on which day.</summary>
public static class PlanWeeksFigure
{
    public const string Name = "plan-weeks";

    /// <summary>Null where nobody can be planned for.</summary>
    public static Figure? Of(Canvas canvas) => canvas.Plan!.Weeks is { } weeks ? Of(weeks, canvas) : null;

    public static Figure Of(PlanWeeksReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Metric = "pace",
            Eyebrow = words["plan-weeks.eyebrow", report.Month],
            Verdict = Cells.Tag(words[$"pace.{report.Pace}"], report.Pace switch { "behind" => "bad", "onPace" => "good", _ => "plain" }),
            Title = words[report.Pace == "notYet" ? "plan-weeks.title.notYet" : "plan-weeks.title", report.Planned, report.Done, numbers.Fixed(report.Due, 1)],
            Subtitle = report.BestDays.Count == 0 ? words["plan-weeks.noBestDays"] : words["plan-weeks.bestDays", string.Join(words["list.comma"], report.BestDays.Select(day => DayOf(day, words)))],
            Table = new(
                [new(words["plan-weeks.col.week"]), new(words["col.doctor"]), new(words["plan.col.box"]), new(words["plan-weeks.col.visits"], true), new(words["plan-weeks.col.appointment"]), new(words["plan-weeks.col.bestDay"])],
                [.. report.Weeks.SelectMany(week => week.Stops.Select(stop => new Row(
                    [SpanOf(week, numbers), Cells.Text(stop.Account.Name, canvas.UrlOf(stop.Account)), Cells.Box(stop.Box?.ToString()), numbers.CountCell(stop.Visits),
                     Cells.Text(stop.Appointment is { } day ? numbers.Day(day) : null), Cells.Text(stop.BestDay is { } best ? DayOf(best, words) : null)])))]) { Stacks = true },
        };
    }

    public static string SpanOf(PlanWeek week, Numbers numbers) => $"{numbers.Day(week.From)} – {numbers.Day(week.To)}";

    public static string DayOf(DayOfWeek day, Words words) => words[$"day.{day}"];
}
