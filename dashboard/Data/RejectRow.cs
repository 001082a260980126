using Warehouse;

namespace Dashboard;

/// <summary>A refused row; <paramref name="Record"/> is the row as delivered, <paramref name="Total"/> how many the filter finds.</summary>
public sealed record RejectRow(
    long RejectId, long LoadId, string Entity, string File, long Line, string? ColumnName, string? Value, string Rule, string Reason, string? Record, long Total)
{
    /// <summary>The open rows of a filter, newest load first; no limit gives all.</summary>
    public static Task<IReadOnlyList<RejectRow>> ReadAsync(Snapshot snapshot, RejectFilter filter, int? limit, int offset, CancellationToken cancellationToken) =>
        snapshot.QueryAsync<RejectRow>("queries/data/reject_rows", new { filter.Entity, filter.Rule, filter.File, limit, offset }, cancellationToken);
}
