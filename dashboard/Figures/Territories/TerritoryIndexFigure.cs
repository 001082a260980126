using Analytics;

namespace Dashboard;

/// <summary>Evolution indexes with their intervals, those most probably below 100 first; a row leads to its territory.</summary>
public static class TerritoryIndexFigure
{
    public const string Name = "territory-index";
    private const int Most = 30;

    public static Figure Of(TerritoriesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var shown = report.Rows.Where(row => row.Index is not null).Take(Most).ToArray();
        return new()
        {
            Name = Name,
            Metric = "evolutionIndex",
            Title = words["territoryIndex.title", report.Stagnant, report.Rows.Count, report.Watch],
            Subtitle = words[$"territoryIndex.subtitle.{report.Benchmark}", numbers.Period(report.Period), numbers.Period(report.ComparedWith)],
            Chance = words["territoryIndex.chance", report.Rows.Count, numbers.Fixed(report.ByChance, 0), numbers.Fixed(report.ExpectedFalse, 1)],
            Legend = [(Ink.Bad, words["territory.stagnant"]), (Ink.Visits, words["territory.watch"]), (Ink.Reference, words["territory.fine"])],
            Drawing = shown.Length == 0 ? null : new(sheet => Draw(sheet, shown, canvas), Size(720, shown.Length), Size(500, shown.Length), Size(306, shown.Length)),
            AxisX = words["territoryIndex.axis"],
            // As many rows as are drawn: the page lists all of them below.
            Table = TerritoriesFigure.TableOf(report.Rows, report, canvas) with { MostInPage = Most },
        };
    }

    private static DrawingSize Size(int width, int rows) => new(width, 44 + rows * 24);

    private static void Draw(Sheet sheet, TerritoryDiagnosis[] rows, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var (low, high) = (Math.Min(90, rows.Min(row => row.Range!.Value.Low)) - 2, Math.Max(110, rows.Max(row => row.Range!.Value.High)) + 2);
        var step = Scale.StepFor(high - low, sheet.Size.IsNarrow ? 3 : 6);
        sheet.NoGrid();
        sheet.Frame(low, high, -.6, rows.Length - .4, (sheet.Size.IsNarrow ? 86 : 120, 16, 30, 6));
        sheet.TicksX(Enumerable.Range((int)Math.Ceiling(low / step), (int)Math.Floor(high / step) - (int)Math.Ceiling(low / step) + 1).Select(i => (i * step, numbers.Compact(i * step))));
        sheet.TicksY(rows.Select((row, i) => ((double)(rows.Length - 1 - i), row.Name)));
        sheet.Line([100, 100], [-.6, rows.Length - .4], Ink.Reference, 1.4f, dotted: true);
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, y) = (rows[i], (double)(rows.Length - 1 - i));
            var ink = row.Verdict switch { "stagnant" => Ink.Bad, "watch" => Ink.Visits, _ => Ink.Reference };
            sheet.Line([row.Range!.Value.Low, row.Range.Value.High], [y, y], ink, 2);
            sheet.Dot(row.Index!.Value, y, ink, 9, filled: row.Verdict == "stagnant");
            sheet.Target(low, high, y - .5, y + .5, words["territoryIndex.tip", row.Name, numbers.Fixed(row.Index, 1), numbers.Fixed(row.Range.Value.Low, 0), numbers.Fixed(row.Range.Value.High, 0), numbers.Probability(row.ProbabilityBelow), row.Main is { } cause ? words["cause." + cause.Code] : words["cause.none"]],
                canvas.View.On(TerritoryText.PathOf(row)).Url);
        }
    }
}
