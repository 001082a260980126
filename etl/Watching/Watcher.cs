using Microsoft.Extensions.Logging;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>
/// Loads what is dropped into a folder, a delivery at a time, and files it away with a report; then carries out what people
/// asked for on a page.
/// </summary>
public sealed class Watcher(Database database, Inbox inbox, WatchSettings settings, TimeProvider clock, ILogger log)
{
    private readonly Settling settling = new(settings.Settle);
    private readonly long started = clock.GetTimestamp();

    /// <summary>Runs until cancelled, or with <see cref="WatchSettings.IsOnce"/> until nothing is left to load.</summary>
    /// <param name="done">Hears of each delivery done with.</param>
    /// <param name="cancellationToken">Rolls the load under way back; its delivery is loaded by the next watcher.</param>
    public async Task RunAsync(Action<WatchOutcome> done, CancellationToken cancellationToken)
    {
        await using var turn = new WatchLock(database);
        while (true)
        {
            var isIdle = await IsDoneWithAllAsync(turn, done, cancellationToken);
            if (isIdle && settings.IsOnce)
                return;
            await Task.Delay(settings.Pause, clock, cancellationToken);
        }
    }

    private async Task<bool> IsDoneWithAllAsync(WatchLock turn, Action<WatchOutcome> done, CancellationToken cancellationToken)
    {
        try
        {
            await turn.HoldAsync(cancellationToken);
            foreach (var arrival in settling.Settled(inbox.Arrivals(), clock.GetElapsedTime(started)))
                inbox.Take(arrival, Now());
            foreach (var taken in inbox.Taken())
                done(await LoadAsync(taken, cancellationToken));
            await CarryOutAsync(cancellationToken);
            return inbox.Arrivals().Count == 0;
        }
        catch (Exception away) when (IsNoFaultOfTheDelivery(away))
        {
            // The delivery stays taken; loading a folder again is always safe.
            database.Source.Clear();
            log.WarehouseAway(Explanation.Of(away)!, (long)settings.Pause.TotalSeconds);
            return false;
        }
    }

    // What people asked for on a page, once what was delivered meanwhile is loaded: it may bring what rejected rows waited for.
    private async Task CarryOutAsync(CancellationToken cancellationToken)
    {
        await Migrator.MigrateAsync(database, cancellationToken);
        foreach (var job in await new Jobs(database, clock, new LoggedWait(log)).RunPendingAsync(cancellationToken))
            log.JobEnded(job.JobId, job.Kind, job.State, job.Message ?? "");
    }

    private async Task<WatchOutcome> LoadAsync(string taken, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(taken);
        log.DeliveryTaken(name);
        try
        {
            inbox.RequireUndated(taken, settings.Options);
            await Migrator.MigrateAsync(database, cancellationToken);
            var report = await new Loader(database, clock, new LoggedWait(log)).LoadAsync(taken, settings.Limit, settings.Options, cancellationToken);
            var rejects = await DeliveryReport.RejectsAsync(database, report, cancellationToken);
            var place = inbox.Finish(taken, report.State != LoadState.Failed, DeliveryReport.Of(name, Now(), report, rejects));
            return Told(new(name, report.State, place, report.LoadId, report.Message));
        }
        catch (Exception error) when (error is not OperationCanceledException && !IsNoFaultOfTheDelivery(error))
        {
            // One bad delivery must not keep the next ones waiting: caught to be written beside it.
            var problem = Explanation.Of(error) ?? error.ToString();
            return Told(new(name, LoadState.Failed, inbox.Finish(taken, isProcessed: false, DeliveryReport.Of(name, Now(), problem)), null, problem));
        }
    }

    private WatchOutcome Told(WatchOutcome outcome)
    {
        if (outcome.State == LoadState.Failed)
            log.DeliveryFailed(outcome.Delivery, outcome.Folder, outcome.Message ?? "");
        else
            log.DeliveryProcessed(outcome.Delivery, outcome.State.ToString().ToLowerInvariant(), outcome.Folder);
        return outcome;
    }

    private static bool IsNoFaultOfTheDelivery(Exception error) =>
        error is NpgsqlException && Explanation.Of(error) is not null || Explanation.IsDiskFull(error);

    private DateTimeOffset Now() => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), CompanyTime.Zone);
}
