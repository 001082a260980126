using Analytics;

namespace Dashboard;

/// <summary>The same question asked more and more carefully: units more per visit, naive to corrected, each with its interval.</summary>
public static class SlopesFigure
{
    public const string Name = "slopes";

    public static Figure Of(RoiReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var rows = RowsOf(report);
        return new()
        {
            Name = Name,
            Metric = "unitsPerVisit",
            Title = TitleOf(report, words, numbers),
            Subtitle = words["slopes.subtitle"],
            AxisX = words["slopes.axis"],
            Chance = report.FixedEffectsLeadTest is { SameMonth: { } same, Leads: [var lead, ..] }
                ? words["slopes.chance", numbers.Fixed(same), numbers.Fixed(lead)] : null,
            Drawing = rows.Length == 0 ? null : new(sheet => Draw(sheet, rows, canvas), 290),
            Table = new(
                [new(words["slopes.col.method"]), new(words["slopes.col.value"], true), new(words["slopes.col.error"], true), new(words["slopes.col.low"], true), new(words["slopes.col.high"], true)],
                [.. rows.Select(row => new Row(
                    [words[$"slopes.{row.Key}"], numbers.FixedCell(row.Slope.UnitsPerVisit, 3), numbers.FixedCell(row.Slope.StandardError, 3), numbers.FixedCell(row.Slope.Low, 3), numbers.FixedCell(row.Slope.High, 3)]))]),
        };
    }

    private static string TitleOf(RoiReport report, Words words, Numbers numbers) => report switch
    {
        { Naive: { } naive, Corrected: { UnitsPerVisit: > 0 } corrected } when naive.UnitsPerVisit >= 2 * corrected.UnitsPerVisit =>
            words["slopes.title.over", numbers.Fixed(naive.UnitsPerVisit / corrected.UnitsPerVisit, 1), numbers.Fixed(naive.UnitsPerVisit), numbers.Fixed(corrected.UnitsPerVisit)],
        { Naive: { } naive, Corrected: { } corrected } => words["slopes.title", numbers.Fixed(naive.UnitsPerVisit), numbers.Fixed(corrected.UnitsPerVisit)],
        _ => words["slopes.title.none"],
    };

    private static (string Key, Slope Slope, Ink Ink)[] RowsOf(RoiReport report) =>
        [.. RoiSlopes.Of(report).Select(row => (row.Way, row.Slope, row.Way switch { "naive" => Ink.Visits, "firstHalf" or "secondHalf" => Ink.Muted, _ => Ink.Sales }))];

    private static void Draw(Sheet sheet, (string Key, Slope Slope, Ink Ink)[] rows, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var high = rows.Max(row => row.Slope.High) * 1.12;
        var low = Math.Min(0, rows.Min(row => row.Slope.Low) * 1.15);
        var step = Scale.StepFor(high - low, sheet.Size.IsNarrow ? 3 : 5);
        sheet.Frame(low, high, rows.Length - .4, -.8, (sheet.Size.IsNarrow ? 12 : 190, 26, 30, 6));
        sheet.NoGrid();
        sheet.TicksY([]);
        sheet.TicksX(Enumerable.Range((int)Math.Ceiling(low / step), (int)(high / step) - (int)Math.Ceiling(low / step) + 1).Select(i => (i * step, numbers.Fixed(i * step, step < .1 ? 2 : 1))));
        sheet.Line([0, 0], [-.8, rows.Length - .4], Ink.Reference, 1.3f);
        for (var i = 0; i < rows.Length; i++)
        {
            var (key, slope, ink) = rows[i];
            sheet.Line([slope.Low, slope.High], [i, i], ink, 3);
            sheet.Dot(slope.UnitsPerVisit, i, ink, 11, filled: true);
            sheet.Label(numbers.Fixed(slope.UnitsPerVisit), slope.UnitsPerVisit, i, ink, Anchor.Middle, dy: -15);
            if (sheet.Size.IsNarrow) sheet.Label(words[$"slopes.{key}.short"], slope.UnitsPerVisit > high / 2 ? slope.Low : slope.High, i, Ink.Muted, slope.UnitsPerVisit > high / 2 ? Anchor.End : Anchor.Start, dx: slope.UnitsPerVisit > high / 2 ? -8 : 8, strong: false, size: 12);
            else sheet.Label(words[$"slopes.{key}.short"], low, i, Ink.Text, Anchor.End, dx: -14, strong: false);
            sheet.Target(low, high, i + .45, i - .45, words["slopes.tip", words[$"slopes.{key}"], numbers.Fixed(slope.UnitsPerVisit), numbers.Fixed(slope.Low), numbers.Fixed(slope.High)]);
        }
    }
}
