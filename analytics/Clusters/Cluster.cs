namespace Analytics;

/// <summary>One cluster, named from its centre.</summary>
/// <param name="Id">"1" for the cluster with the largest sales a month, then on.</param>
/// <param name="Centre">Mean of each feature in its own units, in the model's order.</param>
/// <param name="MedianUnits">Median units a month of its accounts over the window, by product in the panel's order.</param>
public sealed record Cluster(
    string Id, string NameEn, string NameZh, int Accounts, IReadOnlyList<FeatureMean> Centre, IReadOnlyList<double> MedianUnits);
