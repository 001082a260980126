using Analytics;

namespace Dashboard;

/// <summary>One key figure month by month, its target shaded, open months hollow.</summary>
public static class KpiTrendFigure
{
    public const string Name = "kpi-trend";

    public static Figure Of(ActivityReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var code = report.Kpis.Any(kpi => canvas.View.Has(KpiFigure.KpiKey, kpi.Code)) ? canvas.View.First(KpiFigure.KpiKey)! : KpiCode.VisitsADay;
        var all = report.Kpis.Of(code);
        var points = report.Trend.Select(month => (month.Month, month.IsClosed, Kpi: month.Kpis.Of(code))).Where(point => point.Kpi.Value is not null).ToArray();
        return new()
        {
            Name = Name,
            Metric = "kpi",
            Title = points.Length == 0 ? words["kpiTrend.none", words.Name(all)] : words["kpiTrend.title", words.Name(all), numbers.Value(points[^1].Kpi), points[^1].Month],
            Subtitle = all is { TargetFrom: null, TargetTo: null } ? words["kpiTrend.subtitle.none"] : words["kpiTrend.subtitle", numbers.Target(all)],
            Drawing = points.Length < 2 ? null : new(sheet => Draw(sheet, points, all, canvas), 260),
            Table = new([new(words["col.month"]), new(words.Name(all), true)], [.. points.Select(point => new Row([point.Month.ToString(), new(numbers.Value(point.Kpi), point.Kpi.Value)]))]),
        };
    }

    private static void Draw(Sheet sheet, (Month Month, bool IsClosed, Kpi Kpi)[] points, Kpi all, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var last = points.Length - 1;
        var ticks = Scale.FromZero(Math.Max(all.TargetTo ?? all.TargetFrom ?? 0, points.Max(point => point.Kpi.Value!.Value)) * 1.08 + 1e-9, 3);
        sheet.Frame(-.3, last + .3, 0, ticks[^1], (50, sheet.Size.IsNarrow ? 46 : 58, 30, 12));
        sheet.TicksY(ticks.Select(at => (at, all.Unit == KpiUnit.Share ? numbers.Percent(at, 0) : numbers.Compact(at))));
        sheet.TicksX(Scale.Months([.. points.Select(point => point.Month)], sheet.Size.Width / 95));
        if (all.TargetFrom is not null || all.TargetTo is not null)
            sheet.Box(-.3, last + .3, all.TargetFrom ?? 0, all.TargetTo ?? ticks[^1], Ink.Good, .10);
        double[] xs = [.. points.Select((_, i) => (double)i)], ys = [.. points.Select(point => point.Kpi.Value!.Value)];
        sheet.Line(xs, ys, Ink.Visits);
        sheet.Dot(last, ys[last], Ink.Visits, 8, filled: points[last].IsClosed);
        sheet.Label(numbers.Value(points[last].Kpi), last, ys[last], Ink.Visits, dx: 9);
        for (var i = 0; i <= last; i++)
            sheet.Target(i - .5, i + .5, 0, ticks[^1], words[points[i].IsClosed ? "kpiTrend.tip" : "kpiTrend.tip.open", points[i].Month, words.Name(all), numbers.Value(points[i].Kpi)]);
    }
}
