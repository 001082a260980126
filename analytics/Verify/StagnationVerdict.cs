namespace Analytics;

/// <summary>Stagnant territories.</summary>
/// <param name="Found">Planted and called stagnant.</param>
/// <param name="Named">Of those found, with the planted cause first.</param>
/// <param name="NotPlanted">Called stagnant, not planted; some decline by chance.</param>
public sealed record StagnationVerdict(int Territories, int Planted, int Found, int Named, int NotPlanted)
{
    internal static StagnationVerdict Of(TerritoriesReport report, Truth truth)
    {
        var causes = truth.StagnantTerritories.ToDictionary(t => t.TerritoryId, t => t.Cause, StringComparer.Ordinal);
        var called = report.Rows.Where(r => r.Verdict == "stagnant").ToArray();
        return new(
            report.Rows.Count, causes.Count, called.Count(r => causes.ContainsKey(r.Id)),
            called.Count(r => causes.TryGetValue(r.Id, out var cause) && r.Main?.Code == CodeOf(cause)), called.Count(r => !causes.ContainsKey(r.Id)));
    }

    // What truth.json calls market-decline is diagnosed as market.
    private static string CodeOf(string cause) => cause == "market-decline" ? "market" : cause;
}
