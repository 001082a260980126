namespace Analytics;

/// <summary>A measure by the values of one dimension or of two.</summary>
/// <param name="Columns">Null: rows only.</param>
/// <param name="Top">Values of each dimension shown by name, largest first; the rest together. Months and quarters are all shown, in their order.</param>
public sealed record ExploreQuestion(ExploreMeasure Measure, string Rows, string? Columns, int Top)
{
    public const string Month = "month";
    public const string Quarter = "quarter";
    public const int DefaultTop = 10;

    /// <summary>Dimensions a measure can be split by, in the order a person narrows down.</summary>
    public static IReadOnlyList<string> DimensionsOf(Panel panel, ExploreMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(measure);
        List<string> dimensions = [.. panel.DeliveredDimensions, Dimension.Product];
        if (measure.ByChannel)
            dimensions.Add(Dimension.Channel);
        return [.. dimensions, Month, Quarter];
    }

    /// <summary>Regions, where there are some; else the first dimension there is.</summary>
    public static string DefaultRowsOf(Panel panel, ExploreMeasure measure) =>
        DimensionsOf(panel, measure) is var dimensions && dimensions.Contains(Dimension.Region) ? Dimension.Region : dimensions[0];

    public string Key => $"{Measure.Code};{Rows};{Columns};{Top}";
}
