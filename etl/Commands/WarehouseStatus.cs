namespace Etl;

/// <summary>What `etl status` tells.</summary>
public sealed record WarehouseStatus(
    long DataVersion, ClosedMonth? Closed, IReadOnlyList<SourceStatus> Sources, IReadOnlyList<RejectCount> Rejects, IReadOnlyList<LoadStatus> Loads);
