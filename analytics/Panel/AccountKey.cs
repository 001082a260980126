namespace Analytics;

/// <summary>An account by the warehouse's key and by the id delivered.</summary>
internal sealed record AccountKey(int Key, string AccountId);
