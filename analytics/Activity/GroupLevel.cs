namespace Analytics;

/// <summary>The levels a field force is looked at by.</summary>
public static class GroupLevel
{
    public static IReadOnlyList<string> All { get; } = [Dimension.Region, Dimension.Territory, Dimension.Rep];

    /// <summary>The highest level that tells several groups apart; their dimensions are given, one a group.</summary>
    public static string HighestOf(IEnumerable<string> dimensions)
    {
        var groups = dimensions.CountBy(dimension => dimension).ToDictionary();
        return All.FirstOrDefault(level => groups.GetValueOrDefault(level) > 1) ?? Dimension.Rep;
    }
}
