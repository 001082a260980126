using ScottPlot;
using SkiaSharp;

namespace Dashboard;

/// <summary>The legend of an exported chart: a stroke of each colour and its words, in as many lines as the width asks for.</summary>
internal static class ChartLegend
{
    private const int LineHeight = 20;
    private const float Size = 12;
    private const float Margin = 16;
    private const float Stroke = 14;

    public static int HeightOf(ChartCaptions captions, int width) =>
        captions.Legend.Count == 0 ? 0 : (Places(captions, width)[^1].Line + 1) * LineHeight;

    public static void Put(SKCanvas canvas, ChartCaptions captions, int width, float top)
    {
        var places = Places(captions, width);
        using var text = Paint.NewDisposablePaint();
        foreach (var ((ink, words), (x, line)) in captions.Legend.Zip(places))
        {
            using var paint = new SKPaint { Color = SKColor.Parse(ink.Light), IsAntialias = true };
            canvas.DrawRect(x, top + line * LineHeight + 6, Stroke, 3, paint);
            Style(words).Render(canvas, new Pixel(x + Stroke + 5, top + line * LineHeight), text);
        }
    }

    private static (float X, int Line)[] Places(ChartCaptions captions, int width)
    {
        using var paint = Paint.NewDisposablePaint();
        var (x, line, places) = (Margin, 0, new (float, int)[captions.Legend.Count]);
        for (var i = 0; i < places.Length; i++)
        {
            var words = captions.Legend[i].Text;
            var wide = Stroke + 5 + Style(words).Measure(words, paint).Width + 16;
            if (x > Margin && x + wide > width) (x, line) = (Margin, line + 1);
            places[i] = (x, line);
            x += wide;
        }
        return places;
    }

    private static LabelStyle Style(string words) =>
        new() { Text = words, FontName = ChartFonts.For(words), FontSize = Size, ForeColor = Sheet.Of(Ink.Text), Alignment = Alignment.UpperLeft };
}
