using System.Buffers;

namespace Analytics;

/// <summary>
/// Sales accumulated over accounts ranked by sales, largest first, with what the same accounts receive in visits and cost.
/// Ties share a rank: inside a group of equal accounts the curve is a straight line, so equal doctors never straddle a cut.
/// Measures are exact integers, so the order of equal accounts changes no figure.
/// </summary>
public sealed class ParetoCurve
{
    private readonly int[] _order;
    private readonly int[] _accounts;      // accumulated up to the end of each group of equals, after a leading 0
    private readonly long[] _sales;
    private readonly long[]? _visits;
    private readonly long[]? _cost;

    /// <param name="sales">By account; values below zero count as 0.</param>
    /// <param name="visits">By account, or null where unknown.</param>
    /// <param name="cost">By account, or null where unknown.</param>
    public ParetoCurve(ReadOnlySpan<long> sales, long[]? visits, long[]? cost)
    {
        var floored = new long[sales.Length];
        for (var i = 0; i < floored.Length; i++)
        {
            floored[i] = Math.Max(0, sales[i]);
            Negatives += sales[i] < 0 ? 1 : 0;
            Zeros += sales[i] <= 0 ? 1 : 0;
        }
        Sales = floored;
        var sorted = ArrayPool<long>.Shared.Rent(floored.Length);
        _order = Ranking.Descending(floored, sorted);
        (_accounts, _sales) = Groups(sorted.AsSpan(0, floored.Length));
        _visits = visits is null ? null : Accumulate(visits);
        _cost = cost is null ? null : Accumulate(cost);
        Gini = GiniOf(sorted.AsSpan(0, floored.Length));
        GiniWithoutZeros = GiniOf(sorted.AsSpan(0, floored.Length - Zeros));
        ArrayPool<long>.Shared.Return(sorted);
    }

    /// <summary>Accounts ranked.</summary>
    public int Count => _order.Length;

    /// <summary>Accounts at or below zero.</summary>
    public int Zeros { get; }

    /// <summary>Accounts below zero.</summary>
    public int Negatives { get; }

    public long Total => _sales[^1];

    /// <summary>2·Σ(i·xᵢ)/(n·Σx) − (n+1)/n, x ascending; null without sales.</summary>
    public double? Gini { get; }

    /// <summary>The same among the accounts above zero.</summary>
    public double? GiniWithoutZeros { get; }

    /// <summary>By account, floored at zero.</summary>
    internal long[] Sales { get; }

    /// <summary>Positions, largest sales first.</summary>
    internal ReadOnlySpan<int> Order => _order;

    /// <summary>Share of sales of the top fraction of accounts; 0 without sales.</summary>
    public double ShareOfTop(double fraction) => Share(_sales, fraction * Count);

    /// <summary>The same with the accounts above zero as the base.</summary>
    public double ShareOfTopWithoutZeros(double fraction) => Share(_sales, fraction * (Count - Zeros));

    /// <summary>Share of visits the top fraction by sales receive; null where unknown or none.</summary>
    public double? VisitShareOfTop(double fraction) => _visits is { } v && v[^1] > 0 ? Share(v, fraction * Count) : null;

    /// <summary>Share of cost the top fraction by sales receive; null where unknown or none.</summary>
    public double? CostShareOfTop(double fraction) => _cost is { } c && c[^1] > 0 ? Share(c, fraction * Count) : null;

    /// <summary>The fewest accounts that make a share of sales.</summary>
    public AccountsFor AccountsFor(double share)
    {
        if (Total == 0)
            return default;
        var wanted = share * Total;
        var group = Array.FindIndex(_sales, s => s >= wanted);
        var each = (_sales[group] - _sales[group - 1]) / (double)(_accounts[group] - _accounts[group - 1]);
        var accounts = _accounts[group - 1] + (int)Math.Ceiling((wanted - _sales[group - 1]) / each - 1e-9);
        return new(accounts, accounts / (double)Count);
    }

    /// <summary>Points at equal steps of accounts, from (0, 0) to (1, 1).</summary>
    public IReadOnlyList<CurvePoint> Points(int steps)
    {
        var points = new CurvePoint[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            var fraction = i / (double)steps;
            points[i] = new(fraction, ShareOfTop(fraction), VisitShareOfTop(fraction), CostShareOfTop(fraction));
        }
        return points;
    }

    /// <summary>How much of each account lies in the top fraction: 1, 0, or the part of a group of equals on the cut.</summary>
    internal double[] WeightsOfTop(double fraction)
    {
        var (weights, wanted) = (new double[Count], fraction * Count);
        for (var group = 1; group < _accounts.Length; group++)
        {
            var (start, end) = (_accounts[group - 1], _accounts[group]);
            var weight = Math.Clamp((wanted - start) / (end - start), 0, 1);
            for (var i = start; i < end; i++)
                weights[_order[i]] = weight;
        }
        return weights;
    }

    private double Share(long[] sums, double accounts)
    {
        if (Count == 0 || sums[^1] == 0)
            return 0;
        var group = Array.BinarySearch(_accounts, (int)Math.Floor(accounts + 1e-9));
        if (group < 0)
            group = ~group - 1;
        if (group >= _accounts.Length - 1)
            return 1;
        var within = Math.Max(0, accounts - _accounts[group]) / (_accounts[group + 1] - _accounts[group]);
        return (sums[group] + within * (sums[group + 1] - sums[group])) / sums[^1];
    }

    private double? GiniOf(ReadOnlySpan<long> sorted)
    {
        var count = sorted.Length;
        if (count == 0 || Total == 0)
            return null;
        var weighted = 0.0;
        for (var i = 0; i < count; i++)
            weighted += (count - i) * (double)sorted[i];
        return 2 * weighted / (count * (double)Total) - (count + 1) / (double)count;
    }

    // Of the sales, largest first: where each group of equals ends, and what was sold so far, after a leading 0.
    private static (int[] Ends, long[] Sums) Groups(ReadOnlySpan<long> sorted)
    {
        var groups = 1;
        for (var i = 1; i <= sorted.Length; i++)
            groups += i == sorted.Length || sorted[i] != sorted[i - 1] ? 1 : 0;
        var (ends, sums, sum, group) = (new int[groups], new long[groups], 0L, 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            sum += sorted[i];
            if (i + 1 == sorted.Length || sorted[i + 1] != sorted[i])
                (ends[++group], sums[group]) = (i + 1, sum);
        }
        return (ends, sums);
    }

    private long[] Accumulate(long[] values)
    {
        var (sums, sum, position) = (new long[_accounts.Length], 0L, 0);
        for (var group = 1; group < sums.Length; group++)
        {
            for (; position < _accounts[group]; position++)
                sum += values[_order[position]];
            sums[group] = sum;
        }
        return sums;
    }
}
