using Analytics;

namespace Dashboard;

/// <summary>Visits a month by letter, over all targets and over those seen, on the band of the boxes listed.</summary>
public static class FrequencyFigure
{
    public const string Name = "frequency";

    public static Figure Of(ActivityReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var rows = report.Frequency;
        return new()
        {
            Name = Name,
            Metric = "frequency",
            Title = rows.Count == 0 || rows[0].OverAll is null ? words["notEnough"]
                : words["frequency.title", numbers.Fixed(rows[0].OverAll, 1), numbers.Fixed(rows[^1].OverAll, 1)],
            Subtitle = words["frequency.subtitle"],
            Legend = [(Ink.Visits, words["frequency.all"]), (Ink.Sales, words["frequency.covered"]), (Ink.Good, words["frequency.band"])],
            Drawing = rows.Count == 0 ? null : new(sheet => Draw(sheet, rows, canvas), 260),
            Table = new(
                [new(words["frequency.col.letter"]), new(words["frequency.col.targets"], true), new(words["kpi.coverage"], true), new(words["frequency.all"], true), new(words["frequency.covered"], true), new(words["frequency.band"], true) { InFile = false }, new(words["kpis.col.from"], true) { OnScreen = false }, new(words["kpis.col.to"], true) { OnScreen = false }],
                [.. rows.Select(row => new Row(
                    [row.Letter.ToString(), numbers.CountCell(row.Targets), numbers.PercentCell(row.Coverage), numbers.FixedCell(row.OverAll, 2), numbers.FixedCell(row.OverCovered, 2),
                     row.BandFrom is { } from ? $"{numbers.Fixed(from, 1)}–{numbers.Fixed(row.BandTo, 1)}" : Numbers.None, new("", row.BandFrom), new("", row.BandTo)]))]),
        };
    }

    private static void Draw(Sheet sheet, IReadOnlyList<LetterFrequency> rows, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var ticks = Scale.FromZero(rows.Max(row => Math.Max(row.BandTo ?? 0, row.OverCovered ?? 0)) * 1.05 + 1e-9, 4);
        sheet.Frame(-.6, rows.Count - .4, 0, ticks[^1], (40, 20, 30, 12));
        sheet.TicksY(ticks.Select(at => (at, numbers.Compact(at))));
        sheet.TicksX(rows.Select((row, i) => ((double)i, row.Letter.ToString())));
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.BandFrom is { } from) sheet.Box(i - .32, i + .32, from, Math.Max(row.BandTo!.Value, from + ticks[^1] * .006), Ink.Good, .16);
            if (row.OverAll is { } all)
            {
                sheet.Line([i, i], [0, all], Ink.Visits, 3);
                sheet.Dot(i, all, Ink.Visits, 11, filled: true);
                sheet.Label(numbers.Fixed(all, 1), i, all, Ink.Visits, dx: 11);
            }
            if (row.OverCovered is { } covered) sheet.Dot(i, covered, Ink.Sales, 11);
            sheet.Target(i - .5, i + .5, 0, ticks[^1], words["frequency.tip", row.Letter, numbers.Count(row.Targets), numbers.Fixed(row.OverAll, 1), numbers.Fixed(row.OverCovered, 1), numbers.Fixed(row.BandFrom, 1), numbers.Fixed(row.BandTo, 1)]);
        }
    }
}
