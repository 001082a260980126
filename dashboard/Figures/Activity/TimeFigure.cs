using Analytics;

namespace Dashboard;

/// <summary>Where the working time goes.</summary>
public static class TimeFigure
{
    public const string Name = "time";

    public static Figure Of(ActivityReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var selling = report.Time.FirstOrDefault(time => time.Activity == "selling");
        return new()
        {
            Name = Name,
            Metric = "sellingTime",
            Title = selling is null ? words["time.none"] : words["time.title", numbers.Percent(selling.Share, 0), numbers.Percent(canvas.Settings.Activity.SellingTimeShare, 0)],
            Subtitle = words["time.subtitle"],
            Table = new(
                [new(words["time.col.activity"]), new(words["time.col.share"]), new(words["time.col.hours"], true)],
                [.. report.Time.Select(time => new Row([words[$"time.{time.Activity}"], numbers.BarCell(time.Share, 1, time.Activity == "selling" ? 1 : 2), numbers.CompactCell(time.Minutes / 60)]))]),
        };
    }
}
