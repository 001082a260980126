namespace Analytics;

/// <summary>Cost against return by the values of the first dimension that has several: marginal where it is an effect, else naive.</summary>
/// <param name="IsMarginal">False: the naive return, in which everything sold is credited to the visits.</param>
/// <param name="Rows">Largest units first.</param>
public sealed record RoiBubbles(string Dimension, bool IsMarginal, IReadOnlyList<(RoiRow Row, double Return)> Rows)
{
    private const int Most = 12;
    private static readonly string[] Preferred = [Analytics.Dimension.Box, Analytics.Dimension.Region, Analytics.Dimension.Specialty, Analytics.Dimension.Cluster, Analytics.Dimension.Product];

    /// <summary>Null where fewer than two values have a return.</summary>
    public static RoiBubbles? Of(RoiReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var table = Preferred.Select(dimension => report.Tables.FirstOrDefault(t => t.Dimension == dimension && t.Rows.Count > 1)).FirstOrDefault(t => t is not null);
        if (table is null)
            return null;
        var isMarginal = table.Rows.Any(row => row.Return?.Marginal is not null);
        (RoiRow, double)[] rows =
        [
            .. table.Rows.Where(row => row.Cost > 0).Select(row => (Row: row, Return: isMarginal ? row.Return?.Marginal?.Value : row.NaiveRoi))
                .Where(row => row.Return is not null).OrderByDescending(row => row.Row.Units).Take(Most).Select(row => (row.Row, row.Return!.Value)),
        ];
        return rows.Length < 2 ? null : new(table.Dimension, isMarginal, rows);
    }
}
