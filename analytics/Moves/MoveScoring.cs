namespace Analytics;

/// <summary>Moves that the rules recommend, of every account and product: re-grade, develop, release.</summary>
internal static class MoveScoring
{
    private const int Window = 12;

    public static IReadOnlyList<(int Account, Move Move)> Of(
        Panel panel, IReadOnlyList<ProductScores> products, ClusterModel clusters, int[] clusterOf, Month asOf, Settings settings)
    {
        var moves = new List<(int, Move)>();
        for (var product = 0; product < products.Count; product++)
        {
            var evidence = MoveEvidence.Of(panel, product, products[product], clusters, clusterOf, Period.Trailing(asOf, Window), settings);
            for (var i = 0; i < panel.AccountCount; i++)
            {
                if (MoveRules.For(evidence, i, settings) is { } move)
                    moves.Add((i, move));
            }
        }
        return moves;
    }
}
