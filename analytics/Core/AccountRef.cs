namespace Analytics;

/// <summary>An account as delivered: its id and name.</summary>
public sealed record AccountRef(string Id, string Name);
