using Warehouse;

namespace Dashboard;

/// <summary>The newest run of the warehouse's checks and what it found so far.</summary>
public sealed record CheckReport(CheckRun Run, IReadOnlyList<CheckOutcome> Outcomes)
{
    public int Failed => Outcomes.Count(outcome => !outcome.IsHealthy);

    /// <summary>A program that ended before its run did left it so.</summary>
    public bool WasCutOff => Run is { FinishedAt: null, IsRunning: false };

    /// <summary>Null when no run was ever asked for.</summary>
    public static async Task<CheckReport?> LatestAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (await snapshot.FirstAsync<CheckRun>("queries/checks/latest", null, cancellationToken) is not { } run) return null;
        return new(run, await snapshot.QueryAsync<CheckOutcome>("queries/checks/results", new { run = run.CheckRunId }, cancellationToken));
    }
}

public sealed record CheckRun(long CheckRunId, DateTime StartedAt, DateTime? FinishedAt, long DataVersion, string AskedBy, string? Message, bool IsRunning);

/// <summary>What one check found: at most ten rows that break the promise.</summary>
public sealed record CheckOutcome
{
    public string Name { get; init; } = "";

    public double Seconds { get; init; }

    public string[] Offending { get; init; } = [];

    public bool IsHealthy => Offending.Length == 0;
}
