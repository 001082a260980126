namespace Analytics;

/// <summary>The chosen clustering of the accounts by behaviour, and how the other numbers of clusters compare.</summary>
/// <param name="Rule">How the number was chosen, in words.</param>
public sealed record ClusterModel(
    Period Window, IReadOnlyList<string> Features, int ChosenK, string Rule, IReadOnlyList<ClusterChoice> Choices, IReadOnlyList<Cluster> Clusters);
