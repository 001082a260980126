namespace Analytics;

/// <summary>Which accounts share their months (markets) and which their response (pools), by what the panel knows of them.</summary>
internal static class ResponseGroups
{
    private const int FewestInMarket = 12;
    private const int FewestInPool = 40;
    private const int FewestPools = 4;

    private static readonly string[] Markets = [Dimension.Territory, Dimension.District, Dimension.Region];
    private static readonly string[] Pools = [Dimension.Box, Dimension.Cluster, Dimension.Specialty];

    /// <summary>The finest delivered geography with enough accounts in a value on average; null where all accounts share one market.</summary>
    public static AccountGroups MarketsOf(Panel panel)
    {
        foreach (var dimension in Markets)
        {
            var column = panel.Accounts.Columns[dimension];
            if (column.IsDelivered && panel.AccountCount >= FewestInMarket * (column.Values.Count - 1))
                return Grouped(panel, dimension, column, FewestInMarket / 2);
        }
        return AccountGroups.One(panel.AccountCount);
    }

    /// <summary>
    /// Boxes before the first month fitted where there are enough of them, else clusters, else specialties. Later boxes would know the
    /// sales that visits are asked to explain.
    /// </summary>
    public static AccountGroups PoolsOf(Panel panel, int product, IReadOnlyList<string> products, Period months)
    {
        foreach (var dimension in Pools)
        {
            if (ColumnOf(panel, dimension, product, products, months) is { IsDelivered: true } column
                && Grouped(panel, dimension, column, FewestInPool) is var groups && (dimension != Dimension.Box || groups.Count >= FewestPools))
                return groups;
        }
        return AccountGroups.One(panel.AccountCount);
    }

    private static CodedColumn? ColumnOf(Panel panel, string dimension, int product, IReadOnlyList<string> products, Period months) => dimension != Dimension.Box
        ? Dimensions.ColumnOf(panel, dimension, product, months.To)
        : panel.Scores?.MainBoxColumn(panel, products, months.From + (ResponseModel.HistoryMonths(months.Length) - 1));

    /// <summary>The pools of a fit made before: accounts of a value it did not know respond as its first pool.</summary>
    public static int[] PoolsOf(Panel panel, ResponseFinding finding)
    {
        var pools = new int[panel.AccountCount];
        if (finding.Pools is null || ColumnOf(panel, finding.Pools, 0, finding.Products, finding.Months) is not { } column)
            return pools;
        var poolOf = column.Values.Select(value => finding.PoolOf.GetValueOrDefault(value)).ToArray();
        for (var i = 0; i < pools.Length; i++)
            pools[i] = poolOf[column.Codes[i]];
        return pools;
    }

    // Values with fewer accounts than asked for are thrown together as group 0.
    private static AccountGroups Grouped(Panel panel, string dimension, CodedColumn column, int fewest)
    {
        var counts = new int[column.Values.Count];
        foreach (var code in column.Codes)
            counts[code]++;
        var (groupOf, next) = (new int[counts.Length], 1);
        for (var code = 1; code < counts.Length; code++)
            groupOf[code] = counts[code] >= fewest ? next++ : 0;
        // Where nobody is left over, group 0 has no account.
        if (!Enumerable.Range(0, counts.Length).Any(code => counts[code] > 0 && groupOf[code] == 0))
            (groupOf, next) = (Array.ConvertAll(groupOf, g => Math.Max(0, g - 1)), next - 1);
        var groups = new int[panel.AccountCount];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = groupOf[column.Codes[i]];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var code = 0; code < counts.Length; code++)
            names[column.Values[code]] = groupOf[code];
        return new(dimension, groups, Math.Max(1, next), names);
    }
}
