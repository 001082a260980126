using Analytics;

namespace Dashboard;

/// <summary>The nine boxes as rectangles: potential upwards, adoption to the left, the share of sales as depth of colour.</summary>
public static class GridFigure
{
    public const string Name = "grid";

    public static Figure Of(BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var top = report.Cells.MaxBy(cell => cell.ShareOfSales)!;
        return new()
        {
            Name = Name,
            Metric = "box",
            Title = words["grid.title", top.Box, numbers.Percent(top.ShareOfAccounts, 0), numbers.Percent(top.ShareOfSales, 0), numbers.Percent(top.ShareOfVisits, 0)],
            Subtitle = words["grid.subtitle", report.At],
            Chance = report.Movement is { ChanceMovedShare: { } chance } moved
                ? words["grid.chance", numbers.Percent(moved.MovedShare), numbers.Percent(chance.Mean), numbers.PercentInterval(chance.Low, chance.High)] : null,
            AxisX = words["grid.axis"],
            Drawing = new(sheet => Draw(sheet, report, canvas), new(720, 400), new(500, 360), new(306, 330)),
            Table = new(
                [new(words["col.box"]), new(words["col.doctors"], true), new(words["col.share"], true), new(words["col.salesShare"], true), new(words["col.visitShare"], true),
                 new(words["col.visitsPerMonth"], true), new(words["col.recommended"], true) { InFile = false }, new(words["col.recommendedFrom"], true) { OnScreen = false }, new(words["col.recommendedTo"], true) { OnScreen = false }, new(words["col.change"], true)],
                [.. report.Cells.Select(cell => new Row(
                    [Cells.Box(cell.Box.ToString(), UrlOf(cell, canvas)), numbers.CountCell(cell.Accounts), numbers.PercentCell(cell.ShareOfAccounts), numbers.PercentCell(cell.ShareOfSales),
                     numbers.PercentCell(cell.ShareOfVisits), numbers.FixedCell(cell.VisitsPerAccountMonth, 1), BandOf(cell, numbers), new("", cell.Recommended.Fewest), new("", cell.Recommended.Most), new(numbers.SignedFixed(cell.Net, 0), cell.Net)],
                    canvas.View.Has(Dimension.Box, cell.Box.ToString())))]),
        };
    }

    private static void Draw(Sheet sheet, BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        sheet.Frame(0, 3, 0, 3, (sheet.Size.IsNarrow ? 30 : 92, 6, 30, 6));
        sheet.NoGrid();
        sheet.TicksX(Enumerable.Range(1, 3).Select(digit => (digit - .5, words[$"grid.digit{digit}" + (sheet.Size.IsNarrow ? ".short" : "")])));
        sheet.TicksY("ABC".Select((letter, i) => (2.5 - i, sheet.Size.IsNarrow ? letter.ToString() : words[$"grid.letter{letter}"])));
        var deepest = report.Cells.Max(cell => cell.ShareOfSales);
        foreach (var cell in report.Cells)
        {
            var (x, y) = (cell.Box.Digit - 1.0, 2.0 - (cell.Box.Letter - 'A'));
            var chosen = canvas.View.Has(Dimension.Box, cell.Box.ToString());
            sheet.Box(x + .015, x + .985, y + .02, y + .98, Ink.Sales, .05 + (deepest > 0 ? .24 * cell.ShareOfSales / deepest : 0), chosen ? Ink.Sales : null);
            Write(sheet, cell, x, y, words, numbers);
            sheet.Target(x + .015, x + .985, y + .02, y + .98, words["grid.tip", cell.Box, words[$"box.{cell.Box}.value"], numbers.Count(cell.Accounts), numbers.Percent(cell.ShareOfSales),
                numbers.Percent(cell.ShareOfVisits), numbers.Fixed(cell.VisitsPerAccountMonth, 1), BandOf(cell, numbers).Text, numbers.SignedFixed(cell.Net, 0)], UrlOf(cell, canvas), chosen);
        }
    }

    private static void Write(Sheet sheet, BoxCell cell, double x, double y, Words words, Numbers numbers)
    {
        var narrow = sheet.Size.IsNarrow;
        var edge = narrow ? 9f : 14f;
        sheet.Label(cell.Box.ToString(), x, y + 1, Ink.Text, dx: edge, dy: narrow ? 16 : 20, size: 13);
        sheet.Label(numbers.Count(cell.Accounts), x, y + .5, Ink.Text, dx: edge, dy: narrow ? -8 : -6, size: narrow ? 17 : 22);
        if (cell.Net is { } net and not 0)
            sheet.Label((net > 0 ? "▲ " : "▼ ") + numbers.Count(Math.Abs(net)), x + 1, y + 1, Ink.Text, Anchor.End, dx: -edge, dy: narrow ? 16 : 20, size: 12);
        sheet.Label(words["grid.cell.sales", numbers.Percent(cell.ShareOfSales, 0)], x, y, Ink.Text, dx: edge, dy: narrow ? -28 : -36, strong: false, size: 12);
        if (cell.VisitsPerAccountMonth is { } visits)
            sheet.Label(words[narrow ? "grid.cell.visits.short" : "grid.cell.visits", numbers.Fixed(visits, 1), BandOf(cell, numbers).Text], x, y, Ink.Text, dx: edge, dy: narrow ? -12 : -17, strong: false, size: 12);
    }

    private static Cell BandOf(BoxCell cell, Numbers numbers) => numbers.Range(cell.Recommended.Fewest, cell.Recommended.Most);

    private static string UrlOf(BoxCell cell, Canvas canvas) => canvas.View.Toggle(Dimension.Box, cell.Box.ToString()).Url;
}
