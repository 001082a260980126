using ScottPlot;

namespace Dashboard;

/// <summary>Draws plottables without ScottPlot's clip at the data area, so that direct labels may stand beside a line's end.</summary>
internal sealed class UnclippedPlottables : IRenderAction
{
    public void Render(RenderPack rp)
    {
        foreach (var plottable in rp.Plot.PlottableList.Where(plottable => plottable.IsVisible))
        {
            plottable.Axes.DataRect = rp.DataRect;
            plottable.Render(rp);
        }
    }
}
