namespace Analytics;

/// <summary>Accounts whose share of visits differs most from their share of sales.</summary>
internal static class Misallocations
{
    private const int Rows = 20;

    /// <summary>Over-visited first, then under-visited, largest gap first; empty where visits or sales are unknown.</summary>
    public static (IReadOnlyList<Misallocation> Over, IReadOnlyList<Misallocation> Under) Of(Selection selection, ParetoCurve curve, Measured measured)
    {
        if (measured.Visits is not { } visits || visits.Sum() is var allVisits && allVisits == 0 || curve.Total == 0)
            return ([], []);
        var (gaps, order) = (new double[selection.Count], new int[selection.Count]);
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = visits[i] / (double)allVisits - curve.Sales[i] / (double)curve.Total;
            order[i] = i;
        }
        // Equal gaps in ascending order of ids.
        Array.Sort(order, (a, b) => gaps[a] != gaps[b] ? gaps[b].CompareTo(gaps[a]) : a.CompareTo(b));
        return (
            [.. order.Take(Rows).Where(i => gaps[i] > 0).Select(Row)],
            [.. order.Reverse().Take(Rows).Where(i => gaps[i] < 0).Select(Row)]);

        Misallocation Row(int i) => new(
            selection.Ref(i), selection.Panel.Accounts.Columns[Dimension.Specialty][selection.Accounts[i]], measured.Milliunits[i] / 1000.0, visits[i],
            curve.Sales[i] / (double)curve.Total, visits[i] / (double)allVisits, gaps[i]);
    }
}
