namespace Analytics;

/// <summary>Features to clusters: normalise, k-means, choose k, order by sales, name.</summary>
internal static class Clustering
{
    /// <summary>The model and each account's cluster (its index in the model), by panel position.</summary>
    /// <param name="closed">Closed months up to the run's as-of.</param>
    public static (ClusterModel Model, int[] ClusterOf) Of(Panel panel, Period closed, Settings settings)
    {
        var features = FeatureTable.Of(panel, closed);
        if (features.Names.Count == 0)
            return Single(panel, features);
        var rows = NormalisedRows.Of(features, settings.Seed);
        var (fit, choices) = ClusterChooser.Choose(rows, settings);
        var assigned = fit.Assign(rows);
        var order = OrderByFirstFeature(fit, assigned);
        var clusterOf = Array.ConvertAll(assigned, c => Array.IndexOf(order, c));
        var clusters = Describe(panel, features, clusterOf, order.Length);
        return (new(features.Months, features.Names, clusters.Count, ClusterChooser.RuleOf(settings), choices, clusters), clusterOf);
    }

    // Nothing distinguishes the accounts: one cluster of all.
    private static (ClusterModel Model, int[] ClusterOf) Single(Panel panel, FeatureTable features)
    {
        var clusterOf = new int[panel.AccountCount];
        var cluster = new Cluster("1", "all alike", "全部相似", panel.AccountCount, [], Medians.Of(panel, features.Months, clusterOf, 1)[0]);
        return (new(features.Months, [], 1, "No feature varies.", [new(1, 0, 1, true)], [cluster]), clusterOf);
    }

    // The first feature is the level of units; clusters no account is nearest to are dropped.
    private static int[] OrderByFirstFeature(KMeansFit fit, int[] assigned) =>
        [.. assigned.Distinct().OrderByDescending(c => fit.Centres[c][0]).ThenBy(c => c)];

    private static List<Cluster> Describe(Panel panel, FeatureTable features, int[] clusterOf, int count)
    {
        var centres = CentresOf(features, clusterOf, count);
        var names = ClusterNames.Of(centres, panel.Level);
        var medians = Medians.Of(panel, features.Months, clusterOf, count);
        var clusters = new List<Cluster>();
        for (var c = 0; c < count; c++)
            clusters.Add(new($"{c + 1}", names[c].En, names[c].Zh, clusterOf.Count(own => own == c), centres[c], medians[c]));
        return clusters;
    }

    private static FeatureMean[][] CentresOf(FeatureTable features, int[] clusterOf, int count)
    {
        var centres = new FeatureMean[count][];
        for (var c = 0; c < count; c++)
            centres[c] = new FeatureMean[features.Names.Count];
        for (var f = 0; f < features.Names.Count; f++)
        {
            var values = new double[clusterOf.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = (float)features.Frame.Columns[f][i];
            var mean = values.Average();
            var deviation = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
            for (var c = 0; c < count; c++)
            {
                var own = values.Where((_, i) => clusterOf[i] == c).Average();
                centres[c][f] = new(features.Names[f], FeatureTable.InUnits(features.Names[f], own), (own - mean) / deviation);
            }
        }
        return centres;
    }
}
