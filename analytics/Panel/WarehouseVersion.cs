namespace Analytics;

/// <summary>Newest published load and newest scoring run; 0 before the first.</summary>
public sealed record WarehouseVersion(long DataVersion, long RunId);
