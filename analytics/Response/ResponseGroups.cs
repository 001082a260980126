namespace Analytics;

/// <summary>Which accounts share their months (markets) and which their response (pools), by what the panel knows of them.</summary>
internal static class ResponseGroups
{
    private const int FewestInMarket = 12;
    private const int FewestInPool = 40;

    private static readonly string[] Markets = [Dimension.Territory, Dimension.District, Dimension.Region];
    private static readonly string[] Pools = [Dimension.Cluster, Dimension.Specialty];

    /// <summary>The finest delivered geography with enough accounts in a value on average; null where all accounts share one market.</summary>
    public static (string? Dimension, int[] Groups, int Count) MarketsOf(Panel panel)
    {
        foreach (var dimension in Markets)
        {
            var column = panel.Accounts.Columns[dimension];
            if (column.IsDelivered && panel.AccountCount >= FewestInMarket * (column.Values.Count - 1))
                return Grouped(panel, dimension, column, FewestInMarket / 2);
        }
        return (null, new int[panel.AccountCount], 1);
    }

    /// <summary>Clusters where scored, else specialties.</summary>
    public static (string? Dimension, int[] Groups, int Count) PoolsOf(Panel panel, int product, Month at)
    {
        foreach (var dimension in Pools)
        {
            if (Dimensions.ColumnOf(panel, dimension, product, at) is { IsDelivered: true } column)
                return Grouped(panel, dimension, column, FewestInPool);
        }
        return (null, new int[panel.AccountCount], 1);
    }

    // Values with fewer accounts than asked for are thrown together as group 0.
    private static (string Dimension, int[] Groups, int Count) Grouped(Panel panel, string dimension, CodedColumn column, int fewest)
    {
        var counts = new int[column.Values.Count];
        foreach (var code in column.Codes)
            counts[code]++;
        var (groupOf, next) = (new int[counts.Length], 1);
        for (var code = 1; code < counts.Length; code++)
            groupOf[code] = counts[code] >= fewest ? next++ : 0;
        var groups = new int[panel.AccountCount];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = groupOf[column.Codes[i]];
        // Nobody may be left over: group 0 then has no account.
        if (groups.Contains(0))
            return (dimension, groups, next);
        return (dimension, Array.ConvertAll(groups, g => g - 1), next - 1);
    }
}
