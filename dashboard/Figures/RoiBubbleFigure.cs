using Analytics;

namespace Dashboard;

/// <summary>Cost against return by the values of one dimension, as large as their sales: marginal where it is an effect, else naive and labelled so.</summary>
public static class RoiBubbleFigure
{
    public const string Name = "roi-bubble";

    public static Figure? Of(RoiReport report, Canvas canvas)
    {
        if (RoiBubbles.Of(report) is not { Rows: var rows } bubbles)
            return null;
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var (best, dimension, incremental) = (rows.MaxBy(row => row.Return), bubbles.Dimension, bubbles.IsMarginal);
        return new()
        {
            Name = Name,
            Metric = incremental ? "valuePerVisit" : "naiveRoi",
            Title = words[incremental && report.Skill.Passed ? "roiBubble.title" : incremental ? "roiBubble.title.unranked" : "roiBubble.title.naive",
                names.Dimension(dimension), names.Value(dimension, best.Row.Value), numbers.Fixed(best.Return, 1)],
            Subtitle = words["roiBubble.subtitle"],
            AxisX = words["roiBubble.axis", words[incremental ? "col.marginalRoi" : "col.naiveRoi"]],
            Drawing = new(sheet => Draw(sheet, rows, dimension, report, canvas), 300),
            Table = new(
                [new(names.Dimension(dimension)), new(words["col.cost"], true), new(words[incremental ? "col.marginalRoi" : "col.naiveRoi"], true), new(words["col.units"], true)],
                [.. rows.Select(row => new Row(
                    [Cells.Text(names.Value(dimension, row.Row.Value)), numbers.MoneyCell(row.Row.Cost, report.Currency), numbers.FixedCell(row.Return, 1), numbers.CountCell(row.Row.Units)]))]),
        };
    }

    private static void Draw(Sheet sheet, IReadOnlyList<(RoiRow Row, double Return)> rows, string dimension, RoiReport report, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var (low, high) = (Math.Min(0, rows.Min(row => row.Return)), Math.Max(0, rows.Max(row => row.Return)));
        var (reach, most) = (Math.Max(0.5, high - low), rows.Max(row => row.Row.Units ?? 0));
        var ticks = Scale.FromZero(rows.Max(row => row.Row.Cost), sheet.Size.IsNarrow ? 3 : 5);
        sheet.Frame(0, ticks[^1] * 1.12, low - 0.2 * reach, high + 0.25 * reach, (48, 20, 30, 10));
        sheet.TicksX(ticks.Select(at => (at, numbers.Money(at, report.Currency))));
        var step = Scale.StepFor(1.4 * reach);
        sheet.TicksY(Enumerable.Range((int)Math.Floor(low / step), (int)(Math.Ceiling(high / step) - Math.Floor(low / step)) + 1).Select(i => (i * step, numbers.Fixed(i * step, step < 1 ? 1 : 0))));
        sheet.Line([0, ticks[^1] * 1.12], [0, 0], Ink.Reference, 1.3f);
        foreach (var (row, at) in rows)
        {
            var size = most > 0 ? 10 + 34 * Math.Sqrt((row.Units ?? 0) / most) : 12;
            sheet.Dot(row.Cost, at, at >= 0 ? Ink.Sales : Ink.Visits, (float)size, filled: true);
            sheet.Label(names.Value(dimension, row.Value), row.Cost, at, Ink.Text, Anchor.Middle, dy: (float)(-size / 2 - 9), strong: false, size: 12);
            sheet.Target(row.Cost, at, words["roiBubble.tip", names.Value(dimension, row.Value), numbers.Money(row.Cost, report.Currency), numbers.Fixed(at, 1), numbers.Count(row.Units)],
                canvas.View.Toggle(dimension, row.Value).Url);
        }
    }
}
