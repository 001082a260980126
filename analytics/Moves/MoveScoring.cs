namespace Analytics;

/// <summary>Recommended moves of every account and product, at most a few a rep: re-grade, develop, release.</summary>
internal static class MoveScoring
{
    private const int Window = 12;

    public static IReadOnlyList<Move> Of(
        Panel panel, IReadOnlyList<ProductScores> products, ClusterModel clusters, int[] clusterOf, Month asOf, Settings settings)
    {
        var moves = new List<Move>();
        for (var product = 0; product < products.Count; product++)
        {
            var evidence = MoveEvidence.Of(panel, product, products[product], clusters, clusterOf, Period.Trailing(asOf, Window), settings);
            for (var i = 0; i < panel.AccountCount; i++)
            {
                if (MoveRules.For(evidence, i, settings) is { } move)
                    moves.Add(move);
            }
        }
        return MoveLimits.Apply(moves, settings);
    }
}
