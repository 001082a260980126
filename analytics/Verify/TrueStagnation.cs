namespace Analytics;

/// <summary>A territory planted to stagnate.</summary>
public sealed record TrueStagnation(string TerritoryId, string Cause);
