using Analytics;

namespace Dashboard;

/// <summary>A measure month by month over all the data held, the selected period shaded, open months dotted.</summary>
public static class TrendFigure
{
    public const string Sales = "trend-sales";
    public const string Visits = "trend-visits";

    public static Figure Of(string name, OverviewReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var points = report.Trend.Select(point => (point.Month, Value: name == Sales ? point.Units : point.Visits, point.Closed)).Where(point => point.Value is not null).ToArray();
        var change = ChangeOf(points, canvas);
        return new()
        {
            Name = name,
            Metric = name == Sales ? "units" : "visits",
            Title = change is null ? words[$"{name}.title.short"] : words[change >= 0 ? $"{name}.title.up" : $"{name}.title.down", numbers.Percent(Math.Abs(change.Value))],
            Subtitle = words[$"{name}.subtitle"],
            Drawing = points.Length < 2 ? null : new(sheet => Draw(sheet, points, name == Sales ? Ink.Sales : Ink.Visits, name, canvas), 240),
            Table = new([new(words["col.month"]), new(words[name == Sales ? "col.units" : "col.visits"], true)],
                [.. points.Select(point => new Row([point.Month.ToString(), numbers.CountCell(point.Value)]))]),
        };
    }

    private static void Draw(Sheet sheet, (Month Month, double? Value, bool Closed)[] points, Ink ink, string name, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var ticks = Scale.FromZero(points.Max(point => point.Value!.Value) * 1.05, 3);
        var last = points.Length - 1;
        sheet.Frame(-.3, last + .3, 0, ticks[^1], (46, sheet.Size.IsNarrow ? 46 : 58, 30, 12));
        sheet.TicksY(ticks.Select(at => (at, numbers.Compact(at))));
        sheet.TicksX(Scale.Months([.. points.Select(point => point.Month)], sheet.Size.Width / 95));
        var chosen = points.Select((point, i) => (point.Month, i)).Where(point => canvas.Period.Contains(point.Month)).Select(point => point.i).ToArray();
        if (chosen.Length > 0) sheet.Box(chosen[0] - .5, chosen[^1] + .5, 0, ticks[^1], ink, .07);
        double[] xs = [.. points.Select((_, i) => (double)i)], ys = [.. points.Select(point => point.Value!.Value)];
        sheet.Line(xs, ys, ink);
        sheet.Dot(last, ys[last], ink, 8, filled: points[last].Closed);
        sheet.Label(numbers.Compact(ys[last]), last, ys[last], ink, dx: 9);
        for (var i = 0; i <= last; i++)
            sheet.Target(i - .5, i + .5, 0, ticks[^1], words[points[i].Closed ? $"{name}.tip" : $"{name}.tip.open", points[i].Month, numbers.Count(ys[i])],
                canvas.View.With(PeriodChoice.Key, PeriodChoice.Custom).With("from", points[i].Month.ToString()).With("to", points[i].Month.ToString()).Url);
    }

    // The period against as many months before it; null where the data does not reach back.
    private static double? ChangeOf((Month Month, double? Value, bool Closed)[] points, Canvas canvas)
    {
        var (now, before) = (points.Where(point => canvas.Period.Contains(point.Month)).ToArray(), points.Where(point => canvas.Period.Previous.Contains(point.Month)).ToArray());
        var (sum, base_) = (now.Sum(point => point.Value), before.Sum(point => point.Value));
        return before.Length == canvas.Period.Length && base_ > 0 ? sum / base_ - 1 : null;
    }
}
