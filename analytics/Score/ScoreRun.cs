namespace Analytics;

/// <summary>What one scoring run found, by panel position of the account: clusters, boxes by month, potentials, moves.</summary>
public sealed class ScoreRun
{
    internal ScoreRun(int[] clusterOf, IReadOnlyList<Move> moves) => (ClusterOf, Moves) = (clusterOf, moves);

    /// <summary>0 until stored.</summary>
    public long RunId { get; init; }

    /// <summary>The newest published load the run saw.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The last closed month the run saw.</summary>
    public required Month AsOf { get; init; }

    public required ClusterModel Clusters { get; init; }

    /// <summary>By product, in the panel's order.</summary>
    public required IReadOnlyList<ProductScores> Products { get; init; }

    /// <summary>The response to visits: of all products together, and of each; left out where there is too little to fit.</summary>
    public IReadOnlyList<ResponseFinding> Responses { get; init; } = [];

    /// <summary>Who is kept out of every list in the quarter after as-of.</summary>
    public required Holdout Holdout { get; init; }

    /// <summary>What the lists of each quarter would have held were nobody held out, the oldest first.</summary>
    internal IReadOnlyList<Trial> Trials { get; init; } = [];

    /// <summary>By headroom; read through <see cref="Analytics.Moves.Of"/>.</summary>
    internal IReadOnlyList<Move> Moves { get; }

    /// <summary>Index into the clusters by panel position; -1 for accounts that came after the run.</summary>
    internal int[] ClusterOf { get; }

    internal ScoreRun With(IReadOnlyList<ResponseFinding> responses) =>
        new(ClusterOf, Moves)
        {
            RunId = RunId, DataVersion = DataVersion, AsOf = AsOf, Clusters = Clusters, Products = Products, Responses = responses, Holdout = Holdout, Trials = Trials,
        };

    internal ScoreRun StoredAs(long runId) =>
        new(ClusterOf, Moves)
        {
            RunId = runId, DataVersion = DataVersion, AsOf = AsOf, Clusters = Clusters, Products = Products, Responses = Responses, Holdout = Holdout, Trials = Trials,
        };

    internal Cluster? ClusterAt(int account) => ClusterOf[account] < 0 ? null : Clusters.Clusters[ClusterOf[account]];

    /// <summary>Boxes at a month end as a column; months outside the path have none.</summary>
    internal CodedColumn BoxColumn(Panel panel, int product, Month at)
    {
        var texts = new string?[panel.AccountCount];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Products[product].BoxOf(i, at)?.ToString();
        return CodedColumn.Of(Dimension.Box, texts);
    }

    /// <summary>Potential of every account, units a month of some products together (none named: all).</summary>
    internal double[] PotentialsOf(IReadOnlyList<string> products)
    {
        var units = new double[ClusterOf.Length];
        foreach (var product in Among(products))
        {
            for (var i = 0; i < units.Length; i++)
                units[i] += product.Potentials[i].Units;
        }
        return units;
    }

    /// <summary>The box of each account's product of most potential among some (none named: all), as a column.</summary>
    internal CodedColumn MainBoxColumn(Panel panel, IReadOnlyList<string> products, Month at)
    {
        var (asked, texts) = (Among(products), new string?[panel.AccountCount]);
        for (var i = 0; i < texts.Length; i++)
            texts[i] = asked.MaxBy(p => p.Potentials[i].Units)?.BoxOf(i, at)?.ToString();
        return CodedColumn.Of(Dimension.Box, texts);
    }

    private ProductScores[] Among(IReadOnlyList<string> products) => [.. Products.Where(p => products.Count == 0 || products.Contains(p.Product))];

    /// <summary>The number of each account's cluster as a column.</summary>
    internal CodedColumn ClusterColumn(Panel panel)
    {
        var texts = new string?[panel.AccountCount];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = ClusterAt(i)?.Id;
        return CodedColumn.Of(Dimension.Cluster, texts);
    }
}
