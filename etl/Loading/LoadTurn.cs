using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>One load at a time, written down from its start to its end, whatever that is.</summary>
public sealed class LoadTurn(Database database, Journal journal, TimeProvider clock, IProgress<LoadStep> progress)
{
    /// <summary>Whether a load waits for another one to end, or gives up at once.</summary>
    public bool WaitsForOthers { get; init; } = true;

    public async Task<LoadReport> RunAsync(
        string folder, string kind, Func<NpgsqlConnection, long, Task<LoadReport>> load, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        await using var connection = await database.ConnectAsync(cancellationToken);
        await LoadLock.TakeAsync(connection, progress, WaitsForOthers, cancellationToken);
        try
        {
            await journal.FailInterruptedAsync(cancellationToken);
            var loadId = await journal.StartAsync(folder, kind, cancellationToken);
            var report = await JournaledAsync(loadId, folder, () => load(connection, loadId));
            return report with { Seconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 3) };
        }
        finally
        {
            await LoadLock.ReleaseAsync(connection);
        }
    }

    private async Task<LoadReport> JournaledAsync(long loadId, string folder, Func<Task<LoadReport>> load)
    {
        var started = clock.GetTimestamp();
        using var span = LoadTrace.BeginLoad(loadId, folder);
        try
        {
            var report = await load();
            span.End(report, clock.GetElapsedTime(started));
            return report;
        }
        catch (Exception error)
        {
            // Caught only to be written down: the record of a failure outlives the transaction it ended.
            span.Fail(error, clock.GetElapsedTime(started));
            await journal.TryRecordFailureAsync(loadId, error);
            throw;
        }
    }
}
