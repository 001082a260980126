namespace Analytics;

/// <summary>A cut as shares instead of figures.</summary>
public static class ExploreShares
{
    public const string OfAll = "all";
    public const string OfRow = "row";
    public const string OfColumn = "col";

    /// <summary>What a share may be of.</summary>
    public static IReadOnlyList<string> Wholes { get; } = [OfAll, OfRow, OfColumn];

    /// <summary>Every figure as a fraction of all, of its row's total or of its column's; null where that is zero.</summary>
    /// <param name="of">One of <see cref="Wholes"/>.</param>
    /// <exception cref="SliceException">The parts of the measure do not add up.</exception>
    public static ExploreReport Of(ExploreReport report, string of)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (ExploreMeasure.Of(report.Measure) is not { AddsUp: true })
            throw new SliceException($"'{report.Measure}' has no shares: its parts do not add up (there are: {string.Join(", ", ExploreMeasure.All.Where(m => m.AddsUp).Select(m => m.Code))}).");
        return report with
        {
            Unit = CardUnit.Share,
            Values = [.. report.Values.Select((row, i) => (IReadOnlyList<double?>)[.. row.Select((value, j) => Share(value, report.RowTotals[i], report.ColumnTotals.Count > j ? report.ColumnTotals[j] : report.Total))])],
            RowTotals = [.. report.RowTotals.Select(total => Share(total, total, report.Total))],
            ColumnTotals = [.. report.ColumnTotals.Select(total => Share(total, report.Total, total))],
            Total = Share(report.Total, report.Total, report.Total),
        };

        double? Share(double? value, double? row, double? column) => (of switch { OfRow => row, OfColumn => column, _ => report.Total }) is { } whole and not 0 ? value / whole : null;
    }
}
