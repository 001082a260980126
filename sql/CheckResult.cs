namespace Warehouse;

/// <summary>What one check of the warehouse found.</summary>
/// <param name="Name">The check's name, such as <c>visit_ids_are_unique</c>.</param>
/// <param name="Offending">At most ten offending rows, each as text; none means healthy.</param>
public sealed record CheckResult(string Name, IReadOnlyList<string> Offending)
{
    /// <summary>Whether the check found nothing.</summary>
    public bool IsHealthy => Offending.Count == 0;
}
