using Analytics;

namespace Dashboard;

/// <summary>The 20/80 curve: cumulated sales of accounts from large to small, and the visits and cost the same accounts receive.</summary>
public static class LorenzFigure
{
    public const string Name = "lorenz";

    public static Figure Of(ConcentrationReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var top = numbers.Percent(report.TopShare["0.20"], 0);
        var visits = report.VisitShareOfTop20;
        var stops = CurvePoint.Twentieths(report.Curve);
        return new()
        {
            Name = Name,
            Metric = "lorenz",
            Title = visits is null ? words["lorenz.title", top]
                : words[visits < report.TopShare["0.20"] ? "lorenz.title.under" : "lorenz.title.over", top, numbers.Percent(visits, 0)],
            Subtitle = words["lorenz.subtitle"],
            Chance = report.VisitShareByChance is { } chance
                ? words["lorenz.chance", numbers.Count(chance.Draws), numbers.PercentInterval(chance.Low, chance.High)] : null,
            AxisX = words["lorenz.axis"],
            Drawing = new(sheet => Draw(sheet, report, stops, canvas)),
            Table = new(
                [new(words["lorenz.col.accounts"], true), new(words["col.salesShare"], true), new(words["col.visitShare"], true), new(words["col.costShare"], true)],
                [.. stops.Select(stop => new Row(
                    [numbers.PercentCell(stop.Accounts), numbers.PercentCell(stop.Sales), numbers.PercentCell(stop.Visits), numbers.PercentCell(stop.Cost)]))]),
        };
    }

    private static void Draw(Sheet sheet, ConcentrationReport report, IReadOnlyList<CurvePoint> stops, Canvas canvas)
    {
        var (words, numbers, curve) = (canvas.Words, canvas.Numbers, report.Curve);
        sheet.Frame(0, 1, 0, 1, (44, 24, 30, 12));
        sheet.TicksX(new[] { 0, .2, .4, .6, .8, 1 }.Select(at => (at, numbers.Percent(at, 0))));
        sheet.TicksY(new[] { 0, .25, .5, .75, 1 }.Select(at => (at, numbers.Percent(at, 0))));
        double[] xs = [.. curve.Select(point => point.Accounts)], sales = [.. curve.Select(point => point.Sales)];
        sheet.Line([0, 1], [0, 1], Ink.Reference, 1.2f);
        sheet.Line([.2, .2], [0, 1], Ink.Reference, 1.2f, dotted: true);
        if (curve.All(point => point.Visits is not null))
        {
            double[] visits = [.. curve.Select(point => point.Visits!.Value)];
            sheet.Between(xs, visits, sales, Ink.Sales, 0.09);
            if (curve.All(point => point.Cost is not null) && curve.Any(point => Math.Abs(point.Cost!.Value - point.Visits!.Value) > 0.01))
                sheet.Line(xs, [.. curve.Select(point => point.Cost!.Value)], Ink.Cost, 1.8f, dotted: true);
            sheet.Line(xs, visits, Ink.Visits);
        }
        sheet.Line(xs, sales, Ink.Sales);
        DrawTop(sheet, report, words, numbers);
        Targets(sheet, stops, report, canvas);
    }

    private static void DrawTop(Sheet sheet, ConcentrationReport report, Words words, Numbers numbers)
    {
        var top = report.TopShare["0.20"];
        sheet.Dot(.2, top, Ink.Sales);
        sheet.Label(words["lorenz.label.sales", numbers.Percent(top)], .2, top, Ink.Sales, dx: 12, dy: 11);
        if (report.VisitShareOfTop20 is { } visits)
        {
            sheet.Dot(.2, visits, Ink.Visits);
            sheet.Label(words["lorenz.label.visits", numbers.Percent(visits)], .2, visits, Ink.Visits, dx: 12, dy: 16);
        }
        sheet.Label(words["lorenz.label.even"], .72, .72, Ink.Muted, dx: 10, dy: 10, strong: false, size: 12);
    }

    private static void Targets(Sheet sheet, IReadOnlyList<CurvePoint> stops, ConcentrationReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        foreach (var stop in stops)
        {
            var accounts = (int)Math.Round(stop.Accounts * report.Accounts);
            var tip = words[stop.Visits is null ? "lorenz.tip" : "lorenz.tip.visits",
                numbers.Percent(stop.Accounts, 0), numbers.Count(accounts), numbers.Percent(stop.Sales), numbers.Percent(stop.Visits)];
            sheet.Target(stop.Accounts - .05, stop.Accounts, 0, 1, tip, canvas.Accounts.With(RankRange.Key, new RankRange(1, accounts).ToString()).Url);
        }
    }
}
