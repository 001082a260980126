namespace Dashboard;

/// <summary>One figure on paper: what it claims, the chart, and the table of the same figures.</summary>
public static class PrintedFigure
{
    private const int MostRows = 1000;

    public static PrintedPage Of(Figure figure, Canvas canvas) => new(figure.Title, figure.Subtitle, ExportStamp.Of(canvas),
    [
        .. figure.Drawing is { } drawing ? [new PrintChart(drawing, figure.Legend), .. AxisOf(figure)] : Array.Empty<PrintBlock>(),
        .. figure.Chance is { } chance ? [new PrintText(chance, IsMuted: true)] : Array.Empty<PrintBlock>(),
        TableOf(figure.Table),
        .. figure.Table.Rows.Count > MostRows ? [new PrintText(canvas.Words["print.more", canvas.Numbers.Count(figure.Table.Rows.Count), canvas.Numbers.Count(MostRows)], IsMuted: true)] : Array.Empty<PrintBlock>(),
    ]);

    /// <summary>What the axis of a chart counts, below it.</summary>
    public static IEnumerable<PrintBlock> AxisOf(Figure figure) => figure.AxisX is { } axis ? [new PrintText(axis, IsMuted: true)] : [];

    private static PrintTable TableOf(Table table)
    {
        var shown = Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].OnScreen).ToArray();
        return new(
            [.. shown.Select(i => (table.Columns[i].Name, table.Columns[i].IsNumber))],
            [.. table.Rows.Take(MostRows).Select(row => (IReadOnlyList<string>)[.. shown.Select(i => row.Cells[i].Text)])]);
    }
}
