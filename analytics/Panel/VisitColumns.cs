using System.Runtime.InteropServices;

namespace Analytics;

/// <summary>The visit columns of a panel being made, by product set and channel.</summary>
internal sealed class VisitColumns(IEnumerable<VisitColumn> known, ProductTable products, Func<Cumulated> measure)
{
    private readonly Dictionary<string, VisitColumn> _columns = known.ToDictionary(c => c.Key, StringComparer.Ordinal);

    /// <summary>The column of a set and channel; made where it is the first of its kind.</summary>
    public VisitColumn Of(ReadOnlySpan<int> productKeys, string channel)
    {
        var set = new int[productKeys.Length];
        for (var i = 0; i < set.Length; i++)
            set[i] = products.IndexOfKey(productKeys[i]);
        Array.Sort(set);
        ref var column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, VisitColumn.KeyOf(set, channel), out _);
        return column ??= new(set, channel, measure(), measure(), measure());
    }

    /// <summary>In an order that does not depend on that of the rows.</summary>
    public VisitColumn[] Ordered() => [.. _columns.Values.OrderBy(c => c.Key, StringComparer.Ordinal)];
}
