namespace Etl;

/// <summary>How far one source of facts reaches; the first day of its last closed month.</summary>
public sealed record SourceStatus(string Source, string Grain, DateOnly FirstDay, DateOnly DataThrough, long LoadId, DateOnly? LastClosed);
