using Analytics;

namespace Dashboard;

/// <summary>Where return concentrates, ranked on one period and accumulated on the next: cost against the profit it brought.</summary>
public static class RoiCurveFigure
{
    public const string Name = "roi-curve";

    public static Figure? Of(RoiReport report, Canvas canvas)
    {
        if ((report.Concentration ?? report.NaiveConcentration) is not { } curve)
            return null;
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Metric = "roiCurve",
            Title = words[report.Concentration is null ? "roiCurve.title.naive" : "roiCurve.title", numbers.Percent(curve.ShareOfTop20, 0)],
            Subtitle = words["roiCurve.subtitle", numbers.Period(curve.RankedOn), numbers.Period(curve.AccumulatedOn)],
            Chance = report.Concentration is null ? words["roiCurve.naive"] : null,
            AxisX = words["roiCurve.axis"],
            Drawing = new(sheet => Draw(sheet, curve, canvas), 260),
            Table = new(
                [new(words["lorenz.col.accounts"], true), new(words["col.costShare"], true), new(words["roiCurve.col.profit"], true)],
                [.. curve.Points.Skip(1).Select(point => new Row([numbers.PercentCell(point.Accounts), numbers.PercentCell(point.Cost), numbers.PercentCell(point.Profit)]))]),
        };
    }

    private static void Draw(Sheet sheet, RoiCurve curve, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        sheet.Frame(0, 1, 0, Math.Max(1, curve.Points.Max(point => point.Profit)), (44, 24, 30, 12));
        sheet.TicksX(new[] { 0, .2, .4, .6, .8, 1 }.Select(at => (at, numbers.Percent(at, 0))));
        sheet.TicksY(new[] { 0, .25, .5, .75, 1 }.Select(at => (at, numbers.Percent(at, 0))));
        sheet.Line([0, 1], [0, 1], Ink.Reference, 1.2f);
        sheet.Line([.2, .2], [0, 1], Ink.Reference, 1.2f, dotted: true);
        sheet.Line([.. curve.Points.Select(point => point.Cost)], [.. curve.Points.Select(point => point.Profit)], Ink.Sales);
        sheet.Dot(.2, curve.ShareOfTop20, Ink.Sales);
        sheet.Label(numbers.Percent(curve.ShareOfTop20, 0), .2, curve.ShareOfTop20, Ink.Sales, dx: 12, dy: 11);
        foreach (var point in curve.Points.Skip(1))
            sheet.Target(point.Cost, point.Profit, words["roiCurve.tip", numbers.Percent(point.Accounts, 0), numbers.Percent(point.Cost), numbers.Percent(point.Profit)]);
    }
}
