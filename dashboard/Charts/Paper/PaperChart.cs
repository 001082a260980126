using SkiaSharp;

namespace Dashboard;

/// <summary>A chart across the sheet, its legend over it; drawn as lines and text, not as pixels.</summary>
internal static class PaperChart
{
    public static float HeightOf(PrintChart chart) => LegendOf(chart) + chart.Drawing.Wide.Height * ScaleOf(chart);

    public static void Put(PaperSheet sheet, PrintChart chart)
    {
        var (scale, legend) = (ScaleOf(chart), LegendOf(chart));
        sheet.Space(4);
        sheet.Keep(HeightOf(chart));
        var x = PaperSheet.Left;
        foreach (var (ink, text) in chart.Legend) x = Put(sheet, ink, text, x);
        sheet.Advance(legend);
        ChartRenderer.OnPaper(chart.Drawing, sheet.Canvas, PaperSheet.Left, sheet.Y, scale);
        sheet.Advance(chart.Drawing.Wide.Height * scale + 4);
    }

    private static float ScaleOf(PrintChart chart) => PaperSheet.Width / chart.Drawing.Wide.Width;

    private static float LegendOf(PrintChart chart) => chart.Legend.Count > 0 ? PaperSheet.Muted.LineHeight + 4 : 0;

    private static float Put(PaperSheet sheet, Ink ink, string text, float x)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(ink.Light) };
        sheet.Canvas.DrawRect(x, sheet.Y + 4.5f, 12, 2.5f, paint);
        PaperSheet.Muted.Draw(sheet.Canvas, text, x + 16, sheet.Y);
        return x + 16 + PaperSheet.Muted.WidthOf(text) + 14;
    }
}
