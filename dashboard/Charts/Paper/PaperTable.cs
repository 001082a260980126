namespace Dashboard;

/// <summary>A table over as many sheets as it needs. Columns get what their text needs; where that is too much, the widest give way and wrap.</summary>
internal static class PaperTable
{
    private const float Gap = 8;
    private const float Padding = 3;
    private static readonly PaperType Head = new(7.5f, Ink.Muted);
    private static readonly PaperType Body = new(8, Ink.Text);

    public static void Put(PaperSheet sheet, PrintTable table)
    {
        if (table.Columns.Count == 0) return;
        var widths = Widths(table);
        sheet.Space(4);
        PutHead(sheet, table, widths);
        foreach (var row in table.Rows)
        {
            var lines = Lines(row, widths, Body);
            var height = Height(lines, Body);
            var before = sheet.Number;
            sheet.Keep(height);
            if (sheet.Number != before) PutHead(sheet, table, widths);
            Put(sheet, lines, widths, table, Body);
            sheet.Advance(height);
            sheet.Rule(Ink.Grid);
        }
        sheet.Space(6);
    }

    private static void PutHead(PaperSheet sheet, PrintTable table, float[] widths)
    {
        var lines = Lines([.. table.Columns.Select(column => column.Name)], widths, Head);
        var height = Height(lines, Head);
        sheet.Keep(height + 3 * Body.LineHeight);
        Put(sheet, lines, widths, table, Head);
        sheet.Advance(height);
        sheet.Rule(Ink.Reference);
    }

    private static void Put(PaperSheet sheet, IReadOnlyList<string>[] cells, float[] widths, PrintTable table, PaperType type)
    {
        var x = PaperSheet.Left;
        for (var i = 0; i < cells.Length; i++)
        {
            var isRight = table.Columns[i].IsNumber;
            for (var line = 0; line < cells[i].Count; line++)
                type.Draw(sheet.Canvas, cells[i][line], isRight ? x + widths[i] : x, sheet.Y + Padding + line * type.LineHeight, isRight);
            x += widths[i] + Gap;
        }
    }

    private static IReadOnlyList<string>[] Lines(IReadOnlyList<string> row, float[] widths, PaperType type) =>
        [.. row.Select((text, i) => type.Wrapped(text, widths[i] + .5f))];

    private static float Height(IReadOnlyList<string>[] lines, PaperType type) => lines.Max(cell => cell.Count) * type.LineHeight + 2 * Padding;

    private static float[] Widths(PrintTable table)
    {
        var natural = table.Columns.Select((column, i) => Math.Max(Head.WidthOf(column.Name), table.Rows.Select(row => Body.WidthOf(row[i])).DefaultIfEmpty().Max())).ToArray();
        var room = PaperSheet.Width - (natural.Length - 1) * Gap;
        if (natural.Sum() <= room) return Array.ConvertAll(natural, width => width * room / natural.Sum());
        var (low, high) = (0f, natural.Max());
        for (var i = 0; i < 24; i++)
        {
            var cap = (low + high) / 2;
            (low, high) = natural.Sum(width => Math.Min(width, cap)) > room ? (low, cap) : (cap, high);
        }
        return Array.ConvertAll(natural, width => Math.Min(width, low));
    }
}
