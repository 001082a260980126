using Analytics;

namespace Dashboard;

/// <summary>How long a visit works: the likelihood of every carry-over, never one point.</summary>
public static class CarryOverFigure
{
    public const string Name = "carry-over";
    private const double Lowest = -8;

    public static Figure? Of(RoiReport report, Canvas canvas)
    {
        if (report.Response is not { } response)
            return null;
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var range = CarryOverPoint.RangeOf(response.CarryOver);
        return new()
        {
            Name = Name,
            Metric = "carryOver",
            Title = words[response.CarriesOver ? "carryOver.title" : report.Label == "association" ? "carryOver.title.association" : "carryOver.title.none",
                numbers.Fixed(range.Low), numbers.Fixed(range.High)],
            Subtitle = words["carryOver.subtitle"],
            AxisX = words["carryOver.axis"],
            Drawing = new(sheet => Draw(sheet, response, canvas), 230),
            Table = new(
                [new(words["carryOver.col.lambda"], true), new(words["carryOver.col.likelihood"], true), new(words["carryOver.col.units"], true), new(words["carryOver.col.plausible"])],
                [.. response.CarryOver.Select(point => new Row(
                    [numbers.FixedCell(point.CarryOver), numbers.FixedCell(point.LogLikelihood, 1), numbers.FixedCell(point.UnitsPerVisit, 3),
                     Cells.Text(words[point.Plausible ? "yes" : "no"])]))]),
        };
    }

    private static void Draw(Sheet sheet, ResponseReport response, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        sheet.Frame(-0.04, 1, Lowest - 0.6, 1.2, (40, 20, 30, 8));
        sheet.TicksX(new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(at => (at, numbers.Fixed(at, 1))));
        sheet.TicksY(new[] { -8.0, -4, 0 }.Select(at => (at, numbers.Fixed(at, 0))));
        sheet.Box(-0.04, 1, -CarryOverPoint.RangeDrop, 1.2, Ink.Good, 0.08);
        sheet.Label(words["carryOver.range"], 0, 0.7, Ink.Good, strong: false, size: 12);
        sheet.Line([.. response.CarryOver.Select(p => p.CarryOver)], [.. response.CarryOver.Select(p => Math.Max(Lowest, p.LogLikelihood))], Ink.Sales);
        foreach (var point in response.CarryOver)
        {
            var at = Math.Max(Lowest, point.LogLikelihood);
            sheet.Dot(point.CarryOver, at, Ink.Sales, 11, filled: point.Plausible);
            sheet.Target(point.CarryOver, at, words["carryOver.tip", numbers.Fixed(point.CarryOver), numbers.Fixed(point.LogLikelihood, 1), numbers.Fixed(point.UnitsPerVisit)]);
        }
    }
}
