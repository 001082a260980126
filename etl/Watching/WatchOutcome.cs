namespace Etl;

/// <summary>What became of one delivery.</summary>
/// <param name="Delivery">Its name as dropped.</param>
/// <param name="State">published, unchanged or failed.</param>
/// <param name="Folder">Where it lies now, from the watched folder.</param>
/// <param name="LoadId">The last load of it; null where none began.</param>
/// <param name="Message">Why it failed.</param>
public sealed record WatchOutcome(string Delivery, LoadState State, string Folder, long? LoadId, string? Message);
