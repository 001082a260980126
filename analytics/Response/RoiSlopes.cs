namespace Analytics;

/// <summary>The same question asked more and more carefully: units more per visit by each way of estimating them that the data allow.</summary>
public static class RoiSlopes
{
    public static IReadOnlyList<(string Way, Slope Slope)> Of(RoiReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. new (string Way, Slope? Slope)[]
            {
                ("naive", report.Naive), ("corrected", report.Corrected), ("halfYears", report.WithinHalfYears), ("model", report.Response?.ShortRun),
                ("firstHalf", report.Stability.FirstHalf), ("secondHalf", report.Stability.SecondHalf),
            }.Where(row => row.Slope is not null).Select(row => (row.Way, row.Slope!)),
        ];
    }
}
