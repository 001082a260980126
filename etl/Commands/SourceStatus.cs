namespace Etl;

/// <summary>How far one source of facts reaches.</summary>
public sealed record SourceStatus(string Source, string Grain, DateOnly FirstDay, DateOnly DataThrough, long LoadId);
