using Analytics;

namespace Dashboard;

/// <summary>Cost against return by the values of one dimension, as large as their sales: marginal where it is an effect, else naive and labelled so.</summary>
public static class RoiBubbleFigure
{
    public const string Name = "roi-bubble";
    private const int Most = 12;
    private static readonly string[] Preferred = [Dimension.Box, Dimension.Region, Dimension.Specialty, Dimension.Cluster, Dimension.Product];

    public static Figure? Of(RoiReport report, Canvas canvas)
    {
        var table = Preferred.Select(dimension => report.Tables.FirstOrDefault(t => t.Dimension == dimension && t.Rows.Count > 1)).FirstOrDefault(t => t is not null);
        if (table is null)
            return null;
        var incremental = table.Rows.Any(row => row.Return?.Marginal is not null);
        double? ReturnOf(RoiRow row) => incremental ? row.Return?.Marginal?.Value : row.NaiveRoi;
        RoiRow[] rows = [.. table.Rows.Where(row => ReturnOf(row) is not null && row.Cost > 0).OrderByDescending(row => row.Units).Take(Most)];
        if (rows.Length < 2)
            return null;
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var (best, dimension) = (rows.MaxBy(row => ReturnOf(row))!, table.Dimension);
        return new()
        {
            Name = Name,
            Metric = incremental ? "valuePerVisit" : "naiveRoi",
            Title = words[incremental && report.Skill.Passed ? "roiBubble.title" : incremental ? "roiBubble.title.unranked" : "roiBubble.title.naive",
                names.Dimension(dimension), names.Value(dimension, best.Value), numbers.Fixed(ReturnOf(best), 1)],
            Subtitle = words["roiBubble.subtitle"],
            AxisX = words["roiBubble.axis", words[incremental ? "col.marginalRoi" : "col.naiveRoi"]],
            Drawing = new(sheet => Draw(sheet, rows, ReturnOf, dimension, report, canvas), 300),
            Table = new(
                [new(names.Dimension(dimension)), new(words["col.cost"], true), new(words[incremental ? "col.marginalRoi" : "col.naiveRoi"], true), new(words["col.units"], true)],
                [.. rows.Select(row => new Row(
                    [Cells.Text(names.Value(dimension, row.Value)), numbers.MoneyCell(row.Cost, report.Currency), numbers.FixedCell(ReturnOf(row), 1), numbers.CountCell(row.Units)]))]),
        };
    }

    private static void Draw(Sheet sheet, RoiRow[] rows, Func<RoiRow, double?> returnOf, string dimension, RoiReport report, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var (low, high) = (Math.Min(0, rows.Min(row => returnOf(row)!.Value)), Math.Max(0, rows.Max(row => returnOf(row)!.Value)));
        var (reach, most) = (Math.Max(0.5, high - low), rows.Max(row => row.Units ?? 0));
        var ticks = Scale.FromZero(rows.Max(row => row.Cost), sheet.Size.IsNarrow ? 3 : 5);
        sheet.Frame(0, ticks[^1] * 1.12, low - 0.2 * reach, high + 0.25 * reach, (48, 20, 30, 10));
        sheet.TicksX(ticks.Select(at => (at, numbers.Money(at, report.Currency))));
        var step = Scale.StepFor(1.4 * reach);
        sheet.TicksY(Enumerable.Range((int)Math.Floor(low / step), (int)(Math.Ceiling(high / step) - Math.Floor(low / step)) + 1).Select(i => (i * step, numbers.Fixed(i * step, step < 1 ? 1 : 0))));
        sheet.Line([0, ticks[^1] * 1.12], [0, 0], Ink.Reference, 1.3f);
        foreach (var row in rows)
        {
            var (at, size) = (returnOf(row)!.Value, most > 0 ? 10 + 34 * Math.Sqrt((row.Units ?? 0) / most) : 12);
            sheet.Dot(row.Cost, at, at >= 0 ? Ink.Sales : Ink.Visits, (float)size, filled: true);
            sheet.Label(names.Value(dimension, row.Value), row.Cost, at, Ink.Text, Anchor.Middle, dy: (float)(-size / 2 - 9), strong: false, size: 12);
            sheet.Target(row.Cost, at, words["roiBubble.tip", names.Value(dimension, row.Value), numbers.Money(row.Cost, report.Currency), numbers.Fixed(at, 1), numbers.Count(row.Units)],
                canvas.View.Toggle(dimension, row.Value).Url);
        }
    }
}
