using Analytics;

namespace Dashboard;

/// <summary>One dimension as bars; two as small multiples, a panel a row on one scale: bars, or a line where the columns are months or quarters.</summary>
internal static class ExploreDrawing
{
    private const int MostPanels = 24;
    private const int BarHeight = 26;
    private const int PanelHeight = 104;
    private const double Foot = .16;
    private const double Head = .26;

    public static Drawing? Of(ExploreReport report, ExploreText text, Canvas canvas)
    {
        if (report.RowMembers.Count == 0 || report.Values.All(row => row.All(value => value is null or <= 0))) return null;
        var panels = Math.Min(MostPanels, report.RowMembers.Count);
        return report.Columns is null
            ? new(sheet => DrawBars(sheet, report, text), Bars(720), Bars(500), Bars(306))
            : new(sheet => DrawPanels(sheet, panels, report, text, canvas), Panels(720), Panels(500), Panels(306));

        DrawingSize Bars(int width) => new(width, 16 + report.RowMembers.Count * BarHeight);
        DrawingSize Panels(int width) => new(width, 8 + (panels + Across(width) - 1) / Across(width) * PanelHeight);
    }

    private static int Across(int width) => width switch { > 600 => 4, > 420 => 3, _ => 2 };

    private static void DrawBars(Sheet sheet, ExploreReport report, ExploreText text)
    {
        var (count, most) = (report.RowMembers.Count, report.RowTotals.Max() ?? 1);
        sheet.NoGrid();
        sheet.Frame(0, most, -.5, count - .5, (sheet.Size.IsNarrow ? 96 : 150, 70, 4, 4));
        sheet.TicksX([]);
        sheet.TicksY(report.RowMembers.Select((member, i) => ((double)(count - 1 - i), Short(text.Name(report.Rows, member), sheet.Size.IsNarrow ? 90 : 144))));
        for (var i = 0; i < count; i++)
        {
            var (y, value) = ((double)(count - 1 - i), Math.Max(0, report.RowTotals[i] ?? 0));
            sheet.Box(0, value, y - .34, y + .34, report.RowMembers[i].IsOther ? Ink.Reference : Ink.Sales, .85);
            sheet.Label(text.Value(report.RowTotals[i]), value, y, Ink.Text, dx: 6, size: 12);
            sheet.Target(0, most, y - .5, y + .5, $"{text.Name(report.Rows, report.RowMembers[i])}\n{text.Value(report.RowTotals[i])}", text.Href(report.Rows, report.RowMembers[i]));
        }
    }

    private static void DrawPanels(Sheet sheet, int panels, ExploreReport report, ExploreText text, Canvas canvas)
    {
        var across = Across(sheet.Size.Width);
        var down = (panels + across - 1) / across;
        var most = report.Values.SelectMany(row => row).Max() ?? 1;
        sheet.NoGrid();
        sheet.Frame(0, across, 0, down, (4, 4, 2, 4));
        sheet.TicksX([]);
        sheet.TicksY([]);
        for (var i = 0; i < panels; i++)
        {
            var (left, bottom) = (i % across + .04, (double)(down - 1 - i / across));
            var width = (sheet.Size.Width - 8.0) / across * .92;
            sheet.Label(Short(text.Name(report.Rows, report.RowMembers[i]), width * .62), left, bottom + .87, Ink.Text, size: 12);
            sheet.Label(text.Value(report.RowTotals[i]), left + .92, bottom + .87, Ink.Muted, Anchor.End, strong: false, size: 12);
            sheet.Line([left, left + .92], [bottom + Foot, bottom + Foot], Ink.Grid, 1);
            DrawPanel(sheet, report, i, left, bottom, width, most, text);
        }
    }

    private static void DrawPanel(Sheet sheet, ExploreReport report, int row, double left, double bottom, double pixels, double most, ExploreText text)
    {
        var count = report.ColumnMembers.Count;
        var step = .92 / count;
        double At(double? value) => bottom + Foot + Math.Max(0, value ?? 0) / most * (1 - Foot - Head);
        var isTime = report.Columns is ExploreQuestion.Month or ExploreQuestion.Quarter;
        if (isTime && count > 1)
        {
            sheet.Line([.. Enumerable.Range(0, count).Select(j => left + (j + .5) * step)], [.. report.Values[row].Select(At)], Ink.Sales, 2);
            // A quarter that is cut has a long name: its last is left out where both do not fit.
            var (first, last) = (text.Name(report.Columns!, report.ColumnMembers[0]), text.Name(report.Columns!, report.ColumnMembers[^1]));
            sheet.Label(Short(first, pixels), left, bottom + Foot / 2, Ink.Muted, strong: false, size: 12);
            if (WidthOf(first) + WidthOf(last) + 8 < pixels) sheet.Label(last, left + .92, bottom + Foot / 2, Ink.Muted, Anchor.End, strong: false, size: 12);
        }
        for (var j = 0; j < count; j++)
        {
            var (from, name) = (left + j * step, text.Name(report.Columns!, report.ColumnMembers[j]));
            if (!isTime)
            {
                sheet.Box(from + step * .12, from + step * .88, bottom + Foot, At(report.Values[row][j]), report.ColumnMembers[j].IsOther ? Ink.Reference : Ink.Sales, .85);
                var label = Short(name, pixels / count);
                if (label.Length > 1 || name.Length == 1) sheet.Label(label, from + step / 2, bottom + Foot / 2, Ink.Muted, Anchor.Middle, strong: false, size: 12);
            }
            sheet.Target(from, from + step, bottom + Foot, bottom + 1 - Head, $"{text.Name(report.Rows, report.RowMembers[row])} · {name}\n{text.Value(report.Values[row][j])}", text.Behind(report.RowMembers[row], report.ColumnMembers[j]));
        }
    }

    // About 7 pixels a letter, 12 a Chinese character.
    private static double WidthOf(char letter) => letter >= 0x2E80 ? 12 : 7;

    private static double WidthOf(string name) => name.Sum(WidthOf);

    // As much of a name as fits.
    private static string Short(string name, double pixels)
    {
        var used = 0.0;
        for (var i = 0; i < name.Length; i++)
        {
            used += WidthOf(name[i]);
            if (used > pixels) return i <= 1 ? "" : name[..(i - 1)] + "…";
        }
        return name;
    }
}
