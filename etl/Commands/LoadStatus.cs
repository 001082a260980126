namespace Etl;

/// <summary>One load as the journal holds it.</summary>
public sealed record LoadStatus(
    long LoadId, string State, DateTime StartedAt, double? Seconds, string Folder, string? Message, long Read, long Loaded, long Rejected);
