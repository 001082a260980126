using ScottPlot;

namespace Dashboard;

/// <summary>A line of text over a chart: where its baseline starts, is centred or ends, in pixels of the drawing.</summary>
internal sealed record SheetText(string Text, double X, double Y, Anchor Anchor, Ink Ink, float Size, bool IsStrong)
{
    public SheetText MovedBy(Pixel by) => this with { X = X + by.X, Y = Y + by.Y };
}
