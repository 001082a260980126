using Warehouse;

namespace Dashboard;

/// <summary>What the /data page shows of the warehouse: loads, freshness, refused rows, checks, and which files brought what.</summary>
public sealed record WarehouseReport(
    IReadOnlyList<LoadRow> Loads, IReadOnlyList<LoadFile> Files, IReadOnlyList<SourceRow> Sources, IReadOnlyList<ClosedLevel> Levels,
    IReadOnlyList<RejectRule> Rules, IReadOnlyList<RejectFile> RejectFiles, Page<RejectRow>? Rejects,
    CheckReport? Checks, IReadOnlyList<JobRow> Jobs, IReadOnlyList<EntityFile> EntityFiles)
{
    private const int RecentLoads = 10;
    private const int MostLoads = 500;
    public const string LoadKey = "load";
    public const string LoadsKey = "loads";
    public const string Every = "all";

    /// <summary>The newest load; null before the first.</summary>
    public LoadRow? Newest => Loads.Count == 0 ? null : Loads[0];

    /// <summary>The newest load that published or found nothing new.</summary>
    public LoadRow? NewestGood => Loads.FirstOrDefault(load => load.State is "published" or "unchanged");

    /// <summary>The newest publication among the loads shown; 0 without one.</summary>
    public long PublishedVersion => Loads.FirstOrDefault(load => load.State == "published")?.LoadId ?? 0;

    /// <summary>Rows refused and open.</summary>
    public long OpenRejects => Rules.Sum(rule => rule.Rows);

    /// <summary>Reads it, of one moment; values of single rows (refused ones, those a check found, those a message quotes) only for readers who see every account.</summary>
    public static async Task<WarehouseReport> ReadAsync(Database database, View view, bool seesRows, CancellationToken cancellationToken)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellationToken);
        Task<IReadOnlyList<T>> All<T>(string path, object? parameters = null) => snapshot.QueryAsync<T>("queries/data/" + path, parameters, cancellationToken);
        var filter = RejectFilter.Of(view);
        var report = new WarehouseReport(
            await All<LoadRow>("recent_loads", new { limit = view.Has(LoadsKey, Every) ? MostLoads : RecentLoads }),
            long.TryParse(view.First(LoadKey), out var load) ? await All<LoadFile>("files_of_load", new { load }) : [],
            await All<SourceRow>("sources"),
            await All<ClosedLevel>("closed_months"),
            await All<RejectRule>("rejects_by_rule"),
            await All<RejectFile>("reject_files", new { filter.Entity, filter.Rule }),
            filter.IsChosen && seesRows ? await RejectsAsync(snapshot, filter, view.PageNumber(), cancellationToken) : null,
            await CheckReport.LatestAsync(snapshot, cancellationToken),
            await All<JobRow>("jobs"),
            await All<EntityFile>("files_by_entity"));
        return seesRows ? report : report.WithoutValues();
    }

    private WarehouseReport WithoutValues() => this with
    {
        Loads = [.. Loads.Select(load => load with { Message = null })],
        Rules = [.. Rules.Select(rule => rule with { Example = null })],
        Jobs = [.. Jobs.Select(job => job with { Message = null })],
    };

    private static async Task<Page<RejectRow>> RejectsAsync(Snapshot snapshot, RejectFilter filter, int page, CancellationToken cancellationToken)
    {
        var rows = await RejectRow.ReadAsync(snapshot, filter, Paging.Size, (page - 1) * Paging.Size, cancellationToken);
        return new(rows, page, rows.Count == 0 ? 0 : (int)rows[0].Total);
    }
}

/// <summary>A load with the sums of its files; rows withheld are good rows of a load that was not published.</summary>
public sealed record LoadRow(
    long LoadId, DateTime StartedAt, DateTime? FinishedAt, string State, string Folder, string? Message, string ProgramVersion, int Files, long Bytes,
    long RowsRead, long RowsLoaded, long RowsUnchanged, long RowsMerged, long RowsRejected, long RowsWithheld)
{
    public double? Seconds => (FinishedAt - StartedAt)?.TotalSeconds;

    /// <summary>The last part of the folder's path: where it lies on the server is nobody's business.</summary>
    public string FolderName => Folder.TrimEnd('/', '\\').Split('/', '\\')[^1];
}

public sealed record LoadFile(
    long LoadId, string Entity, string File, long Bytes, string Sha256,
    long RowsRead, long RowsLoaded, long RowsUnchanged, long RowsMerged, long RowsRejected, long RowsWithheld);

public sealed record EntityFile(string Entity, string File, long LoadId, DateTime? FinishedAt, long RowsLoaded);

public sealed record SourceRow(string Source, string Grain, DateOnly FirstDay, DateOnly DataThrough, long LoadId, DateOnly? LastClosed);

/// <summary>Work asked for on a page: asked, running, done or failed; the load it became, and what came of it.</summary>
public sealed record JobRow(
    long JobId, string Kind, string? Rule, string AskedBy, DateTime AskedAt, string State, DateTime? StartedAt, DateTime? FinishedAt, long? LoadId, string? Message);

public sealed record RejectRule(string Entity, string Rule, long Rows, long Resolved, long LoadId, string? Example);

public sealed record RejectFile(string File, long Rows);
