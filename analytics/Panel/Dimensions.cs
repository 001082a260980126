namespace Analytics;

/// <summary>The columns accounts are filtered and grouped by: the dimension's own, and box and cluster from the scores.</summary>
internal static class Dimensions
{
    /// <summary>The column of a dimension, box at a month end; null when the panel has no such dimension.</summary>
    public static CodedColumn? ColumnOf(Panel panel, string dimension, int product, Month at) => dimension switch
    {
        Dimension.Box => panel.Scores is { } scores ? panel.Kept.Of((Dimension.Box, product, at), () => scores.BoxColumn(panel, product, at)) : null,
        Dimension.Cluster => panel.Scores is { } scores ? panel.Kept.Of(Dimension.Cluster, () => scores.ClusterColumn(panel)) : null,
        _ => panel.Accounts.Columns.GetValueOrDefault(dimension),
    };

    public static IReadOnlyList<string> DeliveredIn(Panel panel)
    {
        var delivered = panel.Accounts.Columns.Where(c => c.Value.IsDelivered).Select(c => c.Key).ToList();
        if (panel.Scores is not null)
            delivered.AddRange([Dimension.Box, Dimension.Cluster]);
        return delivered;
    }

    public static IReadOnlyList<string> ValuesOf(Panel panel, string dimension, Scope scope) =>
        panel.Kept.Of<IReadOnlyList<string>>(("values", dimension, scope.Key), () => Seen(panel, dimension, scope));

    private static IReadOnlyList<string> Seen(Panel panel, string dimension, Scope scope)
    {
        if (panel.Months is not { } months || ColumnOf(panel, dimension, 0, panel.LastClosed ?? months.To) is not { } column)
            return [];
        var territories = panel.Accounts.Columns[Dimension.Territory];
        var seen = new bool[column.Values.Count];
        for (var i = 0; i < panel.AccountCount; i++)
        {
            if (scope.SeesEverything || (territories.Codes[i] > 0 && scope.Sees(territories[i])))
                seen[column.Codes[i]] = true;
        }
        return [.. column.Values.Where((_, code) => seen[code])];
    }
}
