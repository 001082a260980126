namespace Analytics;

/// <summary>The median of a figure over all territories but one.</summary>
internal sealed class MedianOfOthers
{
    private readonly double[] _sorted;

    public MedianOfOthers(IEnumerable<double?> values) => _sorted = [.. values.OfType<double>().Order()];

    /// <summary>The median of the others' values; null without any. The own value is among those given.</summary>
    public double? Without(double own)
    {
        var (others, at) = (_sorted.Length - 1, Array.BinarySearch(_sorted, own));
        return others == 0 ? null : (Other((others - 1) / 2) + Other(others / 2)) / 2;

        double Other(int place) => _sorted[place < at ? place : place + 1];
    }
}
