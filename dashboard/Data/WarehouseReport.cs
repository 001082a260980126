using Warehouse;

namespace Dashboard;

/// <summary>What the /data page shows of the warehouse: loads, freshness, refused rows, what each entity brought in.</summary>
public sealed record WarehouseReport(
    IReadOnlyList<LoadRow> Loads, IReadOnlyList<EntityRow> Entities, IReadOnlyList<SourceRow> Sources,
    IReadOnlyList<RejectRule> Rules, IReadOnlyList<RejectRow> Rejects, IReadOnlyList<CheckResult> Checks)
{
    /// <summary>Reads it; the rows of one rule only where one is chosen ("visits:unknown_doctor") and the reader may see them.</summary>
    public static async Task<WarehouseReport> ReadAsync(Database database, string? rule, bool seesRows, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<T>> All<T>(string path, object? parameters = null) => database.QueryAsync<T>("queries/data/" + path, parameters, cancellationToken);
        var chosen = rule?.Split(':', 2);
        return new(
            await All<LoadRow>("recent_loads"),
            await All<EntityRow>("load_files"),
            await All<SourceRow>("sources"),
            await All<RejectRule>("rejects_by_rule"),
            chosen is [var entity, var name] && seesRows ? await All<RejectRow>("reject_rows", new { entity, rule = name }) : [],
            await Warehouse.Checks.RunAsync(database, cancellationToken));
    }
}

public sealed record LoadRow(
    long LoadId, DateTime StartedAt, DateTime? FinishedAt, string State, string Folder, string? Message,
    long RowsRead, long RowsLoaded, long RowsUnchanged, long RowsMerged, long RowsRejected);

public sealed record EntityRow(string Entity, int Files, string File, long RowsRead, long RowsLoaded, long RowsRejected);

public sealed record SourceRow(string Source, string Grain, DateOnly FirstDay, DateOnly DataThrough, long LoadId);

public sealed record RejectRule(string Entity, string Rule, long Rows, string Example);

public sealed record RejectRow(long RejectId, long LoadId, string File, long Line, string? ColumnName, string? Value, string Reason);
