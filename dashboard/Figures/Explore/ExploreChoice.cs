using Analytics;

namespace Dashboard;

/// <summary>What a view asks to explore, read from its URL; what cannot be asked becomes the nearest that can.</summary>
public static class ExploreChoice
{
    public const string MeasureKey = "measure";
    public const string RowsKey = "rows";
    public const string ColumnsKey = "cols";
    public const string TopKey = "top";
    public const string ShareKey = "share";
    public static readonly IReadOnlyList<int> Tops = [5, ExploreQuestion.DefaultTop, 20, 50];

    public static ExploreQuestion Of(Canvas canvas)
    {
        var (view, measure) = (canvas.View, ExploreMeasure.Of(canvas.View.First(MeasureKey)) ?? ExploreMeasure.All[0]);
        var dimensions = ExploreQuestion.DimensionsOf(canvas.Panel, measure);
        var rows = dimensions.FirstOrDefault(dimension => view.Has(RowsKey, dimension)) ?? ExploreQuestion.DefaultRowsOf(canvas.Panel, measure);
        var columns = dimensions.FirstOrDefault(dimension => view.Has(ColumnsKey, dimension) && dimension != rows);
        return new(measure, rows, columns, Tops.FirstOrDefault(top => view.Has(TopKey, $"{top}"), ExploreQuestion.DefaultTop));
    }

    /// <summary>The share a view asks for; null for the figures themselves, and where parts do not add up.</summary>
    public static string? ShareOf(View view, ExploreMeasure measure) =>
        measure.AddsUp && view.First(ShareKey) is { } share && ExploreShares.Wholes.Contains(share) ? share : null;
}
