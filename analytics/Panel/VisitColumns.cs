using System.Runtime.InteropServices;

namespace Analytics;

/// <summary>The visit columns of a panel being made, by product set and channel.</summary>
internal sealed class VisitColumns(IEnumerable<VisitColumn> known, ProductTable products, Func<Cumulated> measure)
{
    private readonly Dictionary<string, VisitColumn> _columns = known.ToDictionary(c => c.Key, StringComparer.Ordinal);
    private readonly Dictionary<int, (int[] Keys, string Channel, VisitColumn Column)> _seen = [];

    /// <summary>The column of a set and channel; made where it is the first of its kind.</summary>
    public VisitColumn Of(ReadOnlySpan<int> productKeys, string channel)
    {
        // Millions of rows name few sets: one seen before is known by its hash, and looked up by name only where another has the same.
        var hash = channel.GetHashCode(StringComparison.Ordinal);
        foreach (var key in productKeys)
            hash = (hash * 31) + key;
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, hash, out var isKnown);
        if (!isKnown || seen.Channel != channel || !productKeys.SequenceEqual(seen.Keys))
            seen = (productKeys.ToArray(), channel, Find(productKeys, channel));
        return seen.Column;
    }

    /// <summary>In an order that does not depend on that of the rows.</summary>
    public VisitColumn[] Ordered() => [.. _columns.Values.OrderBy(c => c.Key, StringComparer.Ordinal)];

    private VisitColumn Find(ReadOnlySpan<int> productKeys, string channel)
    {
        var set = new int[productKeys.Length];
        for (var i = 0; i < set.Length; i++)
            set[i] = products.IndexOfKey(productKeys[i]);
        Array.Sort(set);
        ref var column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, VisitColumn.KeyOf(set, channel), out _);
        return column ??= new(set, channel, measure(), measure(), measure());
    }
}
