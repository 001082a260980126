namespace Etl;

/// <summary>What `etl status` tells.</summary>
/// <param name="Running">Loads under way.</param>
/// <param name="IsWatched">Whether a program watches a folder for this warehouse.</param>
/// <param name="JobsWaiting">Jobs asked for on a page and not yet begun.</param>
public sealed record WarehouseStatus(
    long DataVersion,
    ClosedMonth? Closed,
    IReadOnlyList<SourceStatus> Sources,
    IReadOnlyList<RunningLoad> Running,
    bool IsWatched,
    long JobsWaiting,
    IReadOnlyList<RejectCount> Rejects,
    IReadOnlyList<LoadStatus> Loads);
