using ScottPlot;
using ScottPlot.TickGenerators;

namespace Dashboard;

/// <summary>
/// A ScottPlot plot with the quiet theme: no frame, light horizontal grid, direct labels; and the targets laid over it. On a page its text is
/// apart from the plot: Skia's SVG reads the whole font again for every label, and the browser lays the text out by itself anyway.
/// </summary>
public sealed class Sheet
{
    private const float TickSize = 12;
    private const float TickGap = 4;
    private const float RingWidth = 2.5f;
    private const float LabelSize = 13;
    private readonly List<PendingHit> _hits = [];
    private readonly List<(SheetText Text, Func<PixelRect, Pixel> At)> _texts = [];
    private readonly bool _isTextApart;

    internal Sheet(DrawingSize size, bool isTextApart = false)
    {
        (Size, _isTextApart) = (size, isTextApart);
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.Axes.Right.IsVisible = Plot.Axes.Top.IsVisible = false;
        Plot.Grid.XAxisStyle.IsVisible = false;
        Plot.Grid.MajorLineColor = Of(Ink.Grid);
        Plot.Grid.MajorLineWidth = 1;
        foreach (var axis in new IAxis[] { Plot.Axes.Left, Plot.Axes.Bottom })
        {
            axis.FrameLineStyle.IsVisible = false;
            axis.MajorTickStyle.Length = axis.MajorTickStyle.Width = axis.MinorTickStyle.Length = axis.MinorTickStyle.Width = 0;
            axis.MajorTickStyle.Color = axis.MinorTickStyle.Color = Colors.Transparent;
            axis.TickLabelStyle.ForeColor = Of(Ink.Muted);
            axis.TickLabelStyle.FontSize = TickSize;
            axis.TickLabelStyle.FontName = ChartFonts.Latin;
        }
    }

    public DrawingSize Size { get; }

    /// <summary>The plot itself, for the few charts that need more than the pens below.</summary>
    public Plot Plot { get; } = new();

    internal IReadOnlyList<Hit> Hits => [.. _hits.Select(Place)];

    /// <summary>The text that is apart, once the plot was drawn.</summary>
    internal IReadOnlyList<SheetText> Texts => [.. _texts.Select(text => text.Text.MovedBy(text.At(Plot.RenderManager.LastRender.DataRect)))];

    public void Frame(double left, double right, double bottom, double top, (float Left, float Right, float Bottom, float Top) padding)
    {
        Plot.Axes.SetLimits(left, right, bottom, top);
        Padding = padding;
    }

    internal (float Left, float Right, float Bottom, float Top) Padding { get; private set; } = (46, 16, 30, 12);

    public void TicksX(IEnumerable<(double At, string Text)> ticks) => Ticks(Plot.Axes.Bottom, ticks);

    public void TicksY(IEnumerable<(double At, string Text)> ticks) => Ticks(Plot.Axes.Left, ticks);

    public void NoGrid() => Plot.HideGrid();

    public void Line(double[] xs, double[] ys, Ink ink, float width = 2.5f, bool dotted = false)
    {
        var line = Plot.Add.ScatterLine(xs, ys, Of(ink));
        line.LineWidth = width;
        if (dotted) line.LinePattern = LinePattern.Dashed;
    }

    public void Between(double[] xs, double[] low, double[] high, Ink ink, double alpha = 0.10)
    {
        var area = Plot.Add.FillY(xs, low, high);
        area.FillColor = Of(ink).WithAlpha(alpha);
        area.LineWidth = 0;
    }

    public void Box(double left, double right, double bottom, double top, Ink ink, double alpha = 1, Ink? edge = null)
    {
        var box = Plot.Add.Rectangle(left, right, bottom, top);
        box.FillColor = Of(ink).WithAlpha(alpha);
        box.LineWidth = edge is null ? 0 : 2;
        if (edge is not null) box.LineColor = Of(edge);
    }

    public void Dot(double x, double y, Ink ink, float size = 10, bool filled = false)
    {
        Plot.Add.Marker(x, y, MarkerShape.FilledCircle, size, Of(ink));
        if (!filled) Plot.Add.Marker(x, y, MarkerShape.FilledCircle, size - RingWidth * 2, Of(Ink.Surface));
    }

    public void Label(string text, double x, double y, Ink ink, Anchor anchor = Anchor.Start, float dx = 0, float dy = 0, bool strong = true, float size = LabelSize)
    {
        if (_isTextApart)
        {
            _texts.Add((new(text, dx, dy + ChartFonts.CapitalHeight(text, size) / 2, anchor, ink, size, strong), _ => Plot.GetPixel(new(x, y))));
            return;
        }
        var label = Plot.Add.Text(text, x, y);
        label.Alignment = anchor switch { Anchor.End => Alignment.MiddleRight, Anchor.Middle => Alignment.MiddleCenter, _ => Alignment.MiddleLeft };
        label.LabelFontColor = Of(ink);
        label.LabelFontSize = size;
        label.LabelBold = strong;
        label.LabelFontName = ChartFonts.For(text);
        label.OffsetX = dx;
        label.OffsetY = dy + ChartFonts.CentreShift(label.LabelFontName, size);
    }

    /// <summary>A target spanning a rectangle of the data.</summary>
    public void Target(double left, double right, double bottom, double top, string tip, string? href = null, bool selected = false) =>
        _hits.Add(new(left, right, bottom, top, tip, href, selected));

    /// <summary>A target around one point, at least 24 pixels square.</summary>
    public void Target(double x, double y, string tip, string? href = null) => Target(x, x, y, y, tip, href);

    internal static Color Of(Ink ink) => Color.FromHex(ink.Light);

    private void Ticks(IAxis axis, IEnumerable<(double At, string Text)> ticks)
    {
        var shown = ticks.ToArray();
        var all = string.Concat(shown.Select(tick => tick.Text));
        if (_isTextApart)
        {
            _texts.AddRange(shown.Where(tick => tick.Text.Length > 0).Select(tick => TickApart(axis, tick.At, tick.Text, all)));
            shown = [.. shown.Select(tick => tick with { Text = "" })];
        }
        axis.TickGenerator = new NumericManual([.. shown.Select(tick => tick.At)], [.. shown.Select(tick => tick.Text)]);
        var family = ChartFonts.For(all);
        axis.TickLabelStyle.FontName = _isTextApart ? ChartFonts.Latin : family;
        axis.TickLabelStyle.OffsetY = axis.IsHorizontal() ? ChartFonts.HangShift(family, TickSize) + TickGap : ChartFonts.CentreShift(family, TickSize);
    }

    // Where ScottPlot has them: 2 pixels below the plot and our gap, 5 to the left of it.
    private static (SheetText, Func<PixelRect, Pixel>) TickApart(IAxis axis, double at, string text, string all) => axis.IsHorizontal()
        ? (new(text, 0, 2 + TickGap + ChartFonts.HangHeight(TickSize), Anchor.Middle, Ink.Muted, TickSize, false), plot => new(axis.GetPixel(at, plot), plot.Bottom))
        : (new(text, -5, ChartFonts.CapitalHeight(all, TickSize) / 2, Anchor.End, Ink.Muted, TickSize, false), plot => new(plot.Left, axis.GetPixel(at, plot)));

    private Hit Place(PendingHit hit)
    {
        var (a, b) = (Plot.GetPixel(new(hit.Left, hit.Top)), Plot.GetPixel(new(hit.Right, hit.Bottom)));
        double width = Math.Max(24, b.X - a.X), height = Math.Max(24, b.Y - a.Y);
        return new((a.X + b.X - width) / 2, (a.Y + b.Y - height) / 2, width, height, hit.Tip, hit.Href, hit.IsSelected);
    }

    private readonly record struct PendingHit(double Left, double Right, double Bottom, double Top, string Tip, string? Href, bool IsSelected);
}
