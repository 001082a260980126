namespace Analytics;

/// <summary>What a scoring run found, in short.</summary>
/// <param name="Written">False when the newest run already was of the same data, as-of and settings.</param>
/// <param name="Parts">Seconds of each step; empty where nothing was scored.</param>
/// <param name="HeldOut">Accounts kept out of every list this quarter.</param>
/// <param name="Boxes">Accounts by box at as-of, of the product with the largest sales.</param>
public sealed record ScoreSummary(
    long RunId, bool Written, long DataVersion, Month AsOf, int Accounts, int HeldOut, string? Product, IReadOnlyDictionary<string, int> Boxes,
    ClusterModel Clusters, IReadOnlyDictionary<string, int> Moves, double Seconds, IReadOnlyDictionary<string, double> Parts)
{
    internal static ScoreSummary Of(ScoreRun run, Panel panel, bool written, TimeSpan elapsed, IReadOnlyDictionary<string, double> parts)
    {
        var main = panel.Select(new Slice(Period.Trailing(run.AsOf, 1)), Scope.Everything).MainProduct;
        var boxes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var box in Box.All)
            boxes[box.ToString()] = 0;
        for (var i = 0; run.Products.Count > 0 && i < panel.AccountCount; i++)
        {
            if (run.Products[main].BoxOf(i, run.AsOf) is { } box)
                boxes[box.ToString()]++;
        }
        var moves = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<MoveKind>())
            moves[kind.ToString().ToLowerInvariant()] = run.Moves.Count(m => m.Kind == kind);
        return new(
            run.RunId, written, run.DataVersion, run.AsOf, panel.AccountCount, run.Holdout.Count, run.Products.Count > 0 ? run.Products[main].Product : null,
            boxes, run.Clusters, moves, Math.Round(elapsed.TotalSeconds, 2), parts);
    }
}
