namespace Analytics;

/// <summary>
/// Accounts visited too much or too little: their share of visits lies above (below) their share of sales, and their visits above (below) those of accounts of
/// like sales. The largest accounts always sell more than their share of visits; only beside their like does it show who is passed over.
/// </summary>
internal static class Misallocations
{
    private const int Rows = 100;
    private const int FewestPeers = 20;
    private const double PeersOnEachSide = 0.025;

    /// <summary>
    /// Over-visited first, then under-visited, furthest from their like first; empty where visits or sales are unknown. Every account counts here, ranked or not:
    /// visits to somebody who is no target and buys nothing are too many.
    /// </summary>
    public static (IReadOnlyList<Misallocation> Over, IReadOnlyList<Misallocation> Under) Of(Selection selection, Measured measured, ParetoCurve curve)
    {
        if (measured.Visits is not { } visits || visits.Sum() is var allVisits && allVisits == 0 || curve.Total == 0)
            return ([], []);
        var (peers, scores) = (PeersOf(curve, visits), selection.Panel.Scores?.Products[selection.MainProduct]);
        double Gap(int i) => visits[i] / (double)allVisits - curve.Sales[i] / (double)curve.Total;
        double Beyond(int i) => visits[i] - peers[i];
        var all = Enumerable.Range(0, selection.Count).ToArray();
        // Equal distances in ascending order of ids.
        return (
            [.. all.Where(i => Gap(i) > 0 && Beyond(i) > 0).OrderByDescending(Beyond).ThenBy(i => i).Take(Rows).Select(Row)],
            [.. all.Where(i => Gap(i) < 0 && Beyond(i) < 0).OrderBy(Beyond).ThenBy(i => i).Take(Rows).Select(Row)]);

        Misallocation Row(int i) => new(
            selection.Ref(i), selection.Panel.Accounts.Columns[Dimension.Specialty][selection.Accounts[i]], measured.Milliunits[i] / 1000.0, visits[i], peers[i],
            curve.Sales[i] / (double)curve.Total, visits[i] / (double)allVisits, Gap(i), PotentialFlag.Of(scores, selection.Accounts[i]));
    }

    // By position: mean visits of the accounts around it in the ranking by sales, itself left out.
    private static double[] PeersOf(ParetoCurve curve, long[] visits)
    {
        var order = curve.Order;
        var count = visits.Length;
        var sums = new long[count + 1];
        for (var rank = 0; rank < count; rank++)
            sums[rank + 1] = sums[rank] + visits[order[rank]];
        var side = Math.Max(FewestPeers / 2, (int)(PeersOnEachSide * count));
        var peers = new double[count];
        for (var rank = 0; rank < count; rank++)
        {
            var (from, to) = (Math.Max(0, rank - side), Math.Min(count, rank + side + 1));
            var own = visits[order[rank]];
            peers[order[rank]] = to - from > 1 ? (sums[to] - sums[from] - own) / (double)(to - from - 1) : own;
        }
        return peers;
    }
}
