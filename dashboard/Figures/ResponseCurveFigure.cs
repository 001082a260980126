using Analytics;

namespace Dashboard;

/// <summary>Units by visits a month, where the gates pass; what nobody was visited like is drawn as extrapolated.</summary>
public static class ResponseCurveFigure
{
    public const string Name = "response-curve";

    public static Figure? Of(RoiReport report, Canvas canvas)
    {
        if (report.Response is not { Curve: [_, ..] curve })
            return null;
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var seen = curve.Where(point => point.Observed).ToArray();
        return new()
        {
            Name = Name,
            Metric = "responseCurve",
            Title = seen is [var first, .., var last]
                ? words["responseCurve.title", numbers.Fixed(first.VisitsPerMonth, 1), numbers.Fixed(last.VisitsPerMonth, 1), numbers.Fixed(first.Units, 1), numbers.Fixed(last.Units, 1)]
                : words["responseCurve.title.none"],
            Subtitle = words["responseCurve.subtitle"],
            AxisX = words["responseCurve.axis"],
            Drawing = new(sheet => Draw(sheet, curve, canvas), 260),
            Table = new(
                [new(words["responseCurve.axis"], true), new(words["col.units"], true), new(words["slopes.col.low"], true), new(words["slopes.col.high"], true), new(words["responseCurve.col.observed"])],
                [.. curve.Select(point => new Row(
                    [numbers.FixedCell(point.VisitsPerMonth, 1), numbers.FixedCell(point.Units, 1), numbers.FixedCell(point.Low, 1), numbers.FixedCell(point.High, 1),
                     Cells.Text(words[point.Observed ? "yes" : "no"])]))]),
        };
    }

    private static void Draw(Sheet sheet, IReadOnlyList<ResponseCurvePoint> curve, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var ticks = Scale.FromZero(curve.Max(point => point.High));
        sheet.Frame(0, curve[^1].VisitsPerMonth, 0, ticks[^1] * 1.04, (44, 20, 30, 12));
        sheet.TicksX(Scale.FromZero(curve[^1].VisitsPerMonth, 6).Where(at => at <= curve[^1].VisitsPerMonth).Select(at => (at, numbers.Fixed(at, at % 1 == 0 ? 0 : 1))));
        sheet.TicksY(ticks.Select(at => (at, numbers.Compact(at))));
        double[] xs = [.. curve.Select(point => point.VisitsPerMonth)];
        sheet.Between(xs, [.. curve.Select(point => point.Low)], [.. curve.Select(point => point.High)], Ink.Sales);
        sheet.Line(xs, [.. curve.Select(point => point.Units)], Ink.Sales, 1.6f, dotted: true);
        var seen = curve.Where(point => point.Observed).ToArray();
        sheet.Line([.. seen.Select(point => point.VisitsPerMonth)], [.. seen.Select(point => point.Units)], Ink.Sales, 3);
        foreach (var point in curve)
            sheet.Target(point.VisitsPerMonth, point.Units, words["responseCurve.tip", numbers.Fixed(point.VisitsPerMonth, 1), numbers.Fixed(point.Units, 1), numbers.Fixed(point.Low, 1), numbers.Fixed(point.High, 1)]);
    }
}
