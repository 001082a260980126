using System.Text;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace Dashboard;

/// <summary>The one way from a drawing to pixels: SVG inlined on pages, SVG and PNG files with title and captions drawn in.</summary>
public static class ChartRenderer
{
    private const int HeaderHeight = 58;
    private const int FooterHeight = 30;
    private const int AxisHeight = 20;

    /// <summary>The chart alone, following the page's theme, and the targets over it.</summary>
    public static (string Svg, IReadOnlyList<Hit> Hits) ForPage(Drawing drawing, DrawingSize size, string title, string description)
    {
        var sheet = Prepare(drawing, size, isTextApart: true);
        var svg = Svg(size.Width, size.Height, canvas => Render(sheet, canvas, 0, layered: false));
        return (SvgTidy.ForPage(svg, sheet.Texts, size, title, description), sheet.Hits);
    }

    public static string ToSvg(Drawing drawing, ChartCaptions captions)
    {
        var size = drawing.Wide;
        var height = HeightOf(drawing, captions);
        var svg = Svg(size.Width, height, canvas => RenderCaptioned(drawing, captions, canvas, layered: false));
        return SvgTidy.ForFile(svg, new(size.Width, height), captions.Title, captions.Subtitle);
    }

    public static byte[] ToPng(Drawing drawing, ChartCaptions captions, float scale = 2)
    {
        var size = drawing.Wide;
        var height = HeightOf(drawing, captions);
        using var surface = SKSurface.Create(new SKImageInfo((int)(size.Width * scale), (int)(height * scale)));
        surface.Canvas.Scale(scale);
        RenderCaptioned(drawing, captions, surface.Canvas, layered: true);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The chart alone on a sheet of paper.</summary>
    internal static void OnPaper(Drawing drawing, SKCanvas canvas, float x, float y, float scale)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(scale);
        Render(Prepare(drawing, drawing.Wide), canvas, 0, layered: true);
        canvas.Restore();
    }

    private static void RenderCaptioned(Drawing drawing, ChartCaptions captions, SKCanvas canvas, bool layered)
    {
        var (width, height) = (drawing.Wide.Width, drawing.Wide.Height);
        using var paper = new SKPaint { Color = SKColor.Parse(Ink.Surface.Light) };
        canvas.DrawRect(0, 0, width, HeightOf(drawing, captions), paper);
        Caption(canvas, captions.Title, 16, 14, 17, Ink.Text, bold: true);
        Caption(canvas, captions.Subtitle, 16, 36, 12, Ink.Muted, bold: false);
        ChartLegend.Put(canvas, captions, width, HeaderHeight);
        var top = HeaderHeight + ChartLegend.HeightOf(captions, width);
        Render(Prepare(drawing, drawing.Wide), canvas, top, layered);
        if (captions.AxisX is { } axis) Caption(canvas, axis, width / 2f, top + height, 12, Ink.Muted, bold: false, Alignment.UpperCenter);
        Caption(canvas, captions.Footer, 16, HeightOf(drawing, captions) - FooterHeight + 8, 11, Ink.Muted, bold: false);
    }

    private static int HeightOf(Drawing drawing, ChartCaptions captions) =>
        HeaderHeight + ChartLegend.HeightOf(captions, drawing.Wide.Width) + drawing.Wide.Height + (captions.AxisX is null ? 0 : AxisHeight) + FooterHeight;

    private static void Caption(SKCanvas canvas, string text, float x, float y, float size, Ink ink, bool bold, Alignment alignment = Alignment.UpperLeft)
    {
        using var paint = Paint.NewDisposablePaint();
        new LabelStyle { Text = text, FontName = ChartFonts.For(text), FontSize = size, Bold = bold, ForeColor = Sheet.Of(ink), Alignment = alignment }
            .Render(canvas, new Pixel(x, y), paint);
    }

    private static Sheet Prepare(Drawing drawing, DrawingSize size, bool isTextApart = false)
    {
        var sheet = new Sheet(size, isTextApart);
        drawing.Draw(sheet);
        var (left, right, bottom, top) = sheet.Padding;
        sheet.Plot.Layout.Fixed(new PixelPadding(left, right, bottom, top));
        var actions = sheet.Plot.RenderManager.RenderActions;
        actions.RemoveAll(action => action is ClearCanvas or RenderFigureBackground or RenderDataBackground or RenderLegends);
        actions[actions.FindIndex(action => action is RenderPlottables)] = new UnclippedPlottables();
        // ScottPlot's first render runs every action twice; the first one has none to run, so that nothing is drawn over itself.
        var all = actions.ToArray();
        actions.Clear();
        using var nowhere = new SKNoDrawCanvas(size.Width, size.Height);
        sheet.Plot.RenderManager.Render(nowhere, new PixelRect(0, size.Width, size.Height, 0));
        actions.AddRange(all);
        return sheet;
    }

    private static void Render(Sheet sheet, SKCanvas canvas, float offset, bool layered)
    {
        // ScottPlot clears the canvas it is given: pixels need a layer of their own; in SVG the clearing is a rectangle SvgTidy drops.
        using var layer = new SKPaint();
        if (layered) canvas.SaveLayer(layer);
        else canvas.Save();
        canvas.Translate(0, offset);
        sheet.Plot.RenderManager.Render(canvas, new PixelRect(0, sheet.Size.Width, sheet.Size.Height, 0));
        canvas.Restore();
    }

    private static string Svg(int width, int height, Action<SKCanvas> draw)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream)) draw(canvas);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
