using Analytics;

namespace Dashboard;

/// <summary>How long the doctors of each box have been in it, beside shuffled months.</summary>
public static class BoxTimeFigure
{
    public const string Name = "box-time";

    public static Figure Of(BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var longest = report.Times.Where(time => time.ShareOfYear is not null).MaxBy(time => time.ShareOfYear);
        return new()
        {
            Name = Name,
            Metric = "boxTime",
            Title = longest is null ? words["notEnough"] : words["boxTime.title", longest.Box, numbers.Percent(longest.ShareOfYear, 0)],
            Subtitle = words["boxTime.subtitle", report.At, report.Path.From],
            Chance = longest?.ChanceShareOfYear is { } chance ? words["boxTime.chance", numbers.Percent(chance.Mean, 0), numbers.PercentInterval(chance.Low, chance.High)] : null,
            Table = new(
                [new(words["col.box"]), new(words["col.doctors"], true), new(words["boxTime.col.median"], true), new(words["boxTime.col.atLeast"]) { OnScreen = false },
                 new(words["boxTime.col.year"], true), new(words["boxTime.col.chance"], true)],
                [.. report.Times.Select(time => new Row(
                    [Cells.Box(time.Box.ToString()), numbers.CountCell(time.Accounts), new((time.IsAtLeast ? "≥ " : "") + numbers.Count(time.MedianMonths), time.MedianMonths),
                     new("", time.MedianMonths is null ? null : time.IsAtLeast ? 1 : 0), numbers.PercentCell(time.ShareOfYear), numbers.PercentCell(time.ChanceShareOfYear?.Mean)]))]),
        };
    }
}
