namespace Analytics;

/// <summary>Accounts divided into groups by a dimension.</summary>
/// <param name="Dimension">Null where all accounts are one group.</param>
/// <param name="Groups">By panel position, 0 to <paramref name="Count"/> − 1.</param>
/// <param name="GroupOf">By value of the dimension.</param>
internal sealed record AccountGroups(string? Dimension, int[] Groups, int Count, IReadOnlyDictionary<string, int> GroupOf)
{
    public static AccountGroups One(int accounts) => new(null, new int[accounts], 1, new Dictionary<string, int>());
}
