namespace Analytics;

/// <summary>A figure that can be asked for by any two dimensions.</summary>
/// <param name="ByChannel">Whether it can be told apart by channel of the visit.</param>
/// <param name="AddsUp">Whether its parts sum to the whole, so that a share of it means something.</param>
public sealed record ExploreMeasure(string Code, CardUnit Unit, bool ByChannel, bool AddsUp)
{
    public static IReadOnlyList<ExploreMeasure> All { get; } =
    [
        new("units", CardUnit.Count, false, true),
        new("sales", CardUnit.Money, false, true),
        new("visits", CardUnit.Count, true, true),
        new("minutes", CardUnit.Count, false, true),
        new("cost", CardUnit.Money, true, true),
        new("doctors", CardUnit.Count, false, true),
        new("buyers", CardUnit.Count, false, true),
        new("seen", CardUnit.Count, true, true),
        new("coverage", CardUnit.Share, true, false),
        new("frequency", CardUnit.Ratio, true, false),
        new("unitsPerDoctor", CardUnit.Ratio, false, false),
    ];

    /// <summary>The measure of that code; null for an unknown one.</summary>
    public static ExploreMeasure? Of(string? code) => All.FirstOrDefault(measure => measure.Code == code);
}
