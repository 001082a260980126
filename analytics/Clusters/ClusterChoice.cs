namespace Analytics;

/// <summary>One number of clusters tried.</summary>
/// <param name="Silhouette">Mean silhouette, -1 to 1.</param>
/// <param name="BootstrapAri">Mean adjusted Rand index between the fit and fits on bootstrap samples, 1 = always the same clusters.</param>
public sealed record ClusterChoice(int K, double Silhouette, double BootstrapAri, bool Chosen);
