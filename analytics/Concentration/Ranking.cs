using System.Buffers;

namespace Analytics;

/// <summary>Positions ordered by a measure, largest first, equal values in ascending position: a stable radix sort.</summary>
public static class Ranking
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    /// <param name="values">None below zero.</param>
    public static int[] Descending(ReadOnlySpan<long> values) => Descending(values, new long[values.Length]);

    /// <param name="values">None below zero.</param>
    /// <param name="sorted">Takes the values in the order of the positions.</param>
    public static int[] Descending(ReadOnlySpan<long> values, Span<long> sorted)
    {
        var count = values.Length;
        var order = new int[count];
        var most = 0L;
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
            most = Math.Max(most, values[i]);
        }
        var keys = ArrayPool<long>.Shared.Rent(count);
        var nextKeys = ArrayPool<long>.Shared.Rent(count);
        var next = new int[count];
        values.CopyTo(keys);
        Span<int> starts = stackalloc int[Buckets];
        for (var shift = 0; shift < 63 && most >> shift != 0; shift += Bits)
        {
            Place(keys, order, nextKeys, next, count, shift, starts);
            (keys, nextKeys) = (nextKeys, keys);
            (order, next) = (next, order);
        }
        keys.AsSpan(0, count).CopyTo(sorted);
        ArrayPool<long>.Shared.Return(keys);
        ArrayPool<long>.Shared.Return(nextKeys);
        return order;
    }

    private static void Place(long[] keys, int[] order, long[] nextKeys, int[] next, int count, int shift, Span<int> starts)
    {
        starts.Clear();
        for (var i = 0; i < count; i++)
            starts[Digit(keys[i], shift)]++;
        // Largest digit first.
        var start = 0;
        for (var digit = Buckets - 1; digit >= 0; digit--)
            (starts[digit], start) = (start, start + starts[digit]);
        for (var i = 0; i < count; i++)
        {
            var place = starts[Digit(keys[i], shift)]++;
            nextKeys[place] = keys[i];
            next[place] = order[i];
        }
    }

    private static int Digit(long key, int shift) => (int)(key >> shift) & (Buckets - 1);
}
