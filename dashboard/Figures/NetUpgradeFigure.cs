using Analytics;

namespace Dashboard;

/// <summary>The net-upgrade index of each month end against twelve months before.</summary>
public static class NetUpgradeFigure
{
    public const string Name = "net-upgrades";

    public static Figure Of(BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var points = report.NetUpgradeTrend;
        return new()
        {
            Name = Name,
            Metric = "netUpgrade",
            Title = points.Count == 0 ? words["notEnough"] : words["netUpgrade.title", numbers.Points(points[^1].Value), points[^1].Month],
            Subtitle = words["netUpgrade.subtitle"],
            Drawing = points.Count < 2 ? null : new(sheet => Draw(sheet, points, report, canvas), 240),
            Table = new([new(words["col.month"]), new(words["netUpgrade.col"], true)], [.. points.Select(point => new Row([point.Month.ToString(), numbers.PointsCell(point.Value)]))]),
        };
    }

    private static void Draw(Sheet sheet, IReadOnlyList<MonthValue> points, BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var chance = report.Movement?.ChanceNetUpgradeIndex;
        double high = Math.Max(0.01, Math.Max(points.Max(point => point.Value), chance?.High ?? 0)) * 1.15, low = Math.Min(0, Math.Min(points.Min(point => point.Value), chance?.Low ?? 0)) * 1.15;
        var step = Scale.StepFor(high - low, 3);
        var last = points.Count - 1;
        sheet.Frame(-.3, last + .3, low, high, (50, 60, 30, 10));
        sheet.TicksY(Enumerable.Range((int)Math.Ceiling(low / step), (int)Math.Floor(high / step) - (int)Math.Ceiling(low / step) + 1).Select(i => (i * step, numbers.Percent(i * step, step < .01 ? 1 : 0))));
        sheet.TicksX(Scale.Months([.. points.Select(point => point.Month)], sheet.Size.Width / 95));
        if (chance is not null)
        {
            sheet.Box(-.3, last + .3, chance.Low, chance.High, Ink.Muted, .12);
            sheet.Label(words["netUpgrade.chance"], -.3, chance.High, Ink.Muted, dx: 6, dy: 10, strong: false, size: 12);
        }
        sheet.Line([-.3, last + .3], [0, 0], Ink.Reference, 1.2f);
        sheet.Line([.. points.Select((_, i) => (double)i)], [.. points.Select(point => point.Value)], Ink.Sales);
        sheet.Dot(last, points[last].Value, Ink.Sales, 8, filled: true);
        sheet.Label(numbers.Change(points[last].Value), last, points[last].Value, Ink.Sales, dx: 8, size: 12);
        for (var i = 0; i <= last; i++)
            sheet.Target(i - .5, i + .5, low, high, words["netUpgrade.tip", points[i].Month, numbers.Points(points[i].Value)]);
    }
}
