using Analytics;

namespace Dashboard;

/// <summary>A territory's sales month by month; the two spans compared are shaded.</summary>
public static class TerritoryTrendFigure
{
    public const string Name = "territory-trend";

    public static Figure Of(TerritoryDiagnosis territory, TerritoriesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Metric = "evolutionIndex",
            Territory = territory.Id,
            Title = territory.Growth is null ? words["notEnough"] : words["territoryTrend.title", numbers.Change(territory.Growth), numbers.Change(territory.BenchmarkGrowth)],
            Subtitle = words["territoryTrend.subtitle", numbers.Period(report.ComparedWith), numbers.Period(report.Period)],
            Drawing = territory.Trend.Count < 2 ? null : new(sheet => Draw(sheet, territory.Trend, report, canvas), 260),
            Table = new([new(words["col.month"]), new(words["col.sales"], true)], [.. territory.Trend.Select(point => new Row([point.Month.ToString(), Amount(point.Value, report, numbers)]))]),
        };
    }

    public static Cell Amount(double value, TerritoriesReport report, Numbers numbers) => report.IsMoney ? numbers.MoneyCell(value, report.Currency) : numbers.CountCell(value);

    private static void Draw(Sheet sheet, IReadOnlyList<MonthValue> points, TerritoriesReport report, Canvas canvas)
    {
        var numbers = canvas.Numbers;
        var last = points.Count - 1;
        var ticks = Scale.FromZero(points.Max(point => point.Value) * 1.05 + 1e-9, 3);
        sheet.Frame(-.4, last + .4, 0, ticks[^1], (54, sheet.Size.IsNarrow ? 50 : 64, 30, 12));
        sheet.TicksY(ticks.Select(at => (at, Amount(at, report, numbers).Text)));
        sheet.TicksX(Scale.Months([.. points.Select(point => point.Month)], sheet.Size.Width / 95));
        var start = Enumerable.Range(0, points.Count).First(i => points[i].Month >= report.Period.From);
        sheet.Box(start - .5, last + .5, 0, ticks[^1], Ink.Sales, .08);
        sheet.Line([.. points.Select((_, i) => (double)i)], [.. points.Select(point => point.Value)], Ink.Sales);
        sheet.Dot(last, points[last].Value, Ink.Sales, 8, filled: true);
        sheet.Label(Amount(points[last].Value, report, numbers).Text, last, points[last].Value, Ink.Sales, dx: 9);
        for (var i = 0; i <= last; i++)
            sheet.Target(i - .5, i + .5, 0, ticks[^1], $"{points[i].Month}\n{Amount(points[i].Value, report, numbers).Text}");
    }
}
