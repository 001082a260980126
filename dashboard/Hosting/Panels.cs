using Analytics;
using Npgsql;
using Warehouse;

namespace Dashboard;

/// <summary>Keeps the panel current for every request: opens the warehouse, loads, follows what is published, scores what is new.</summary>
public sealed class Panels(WarehouseDoor door, Settings settings, TimeProvider clock, ILogger<Panels> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PanelStore? _store;
    private volatile Database? _database;
    private volatile string? _problem;
    private volatile Published? _loadedAt;

    /// <summary>The panel once it holds a closed month; null before.</summary>
    public Panel? Current => _store?.Current is { LastClosed: not null } panel ? panel : null;

    /// <summary>The warehouse once it was reached and its schema is the program's.</summary>
    public Database? Database => _problem is null ? _database : null;

    /// <summary>What keeps the warehouse from being read, in words a person can act on; null when it is read.</summary>
    public string? Problem => _problem;

    /// <summary>Done when the first attempt to load came to an end, well or badly.</summary>
    public Task FirstAttempt => _firstAttempt.Task;

    /// <summary>When a data version was published; asked of the warehouse once a version.</summary>
    public async Task<DateTime?> LoadedAtAsync(long version, CancellationToken cancellationToken)
    {
        if (_loadedAt is { } known && known.Version == version) return known.At;
        if (Database is not { } database) return null;
        var at = await database.FirstAsync<DateTime?>("queries/data/published_at", new { version }, cancellationToken);
        _loadedAt = new(version, at);
        return at;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_database is not null) await _database.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _database ??= await door.OpenAsync(stoppingToken);
                await Migrator.RequireCurrentAsync(_database, stoppingToken);
                var store = _store ??= new PanelStore(_database);
                await store.RefreshAsync(stoppingToken);
                _problem = null;
                _firstAttempt.TrySetResult();
                await FollowAndScoreAsync(store, _database, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever stands in the way is shown on the start page and tried again; the pages stay up.
                _problem = error.Message;
                log.WarehouseUnavailable(error.Message);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            _firstAttempt.TrySetResult();
            await Task.Delay(Retry, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Whichever of the two ends takes the other with it, so that the next attempt starts alone.
    private async Task FollowAndScoreAsync(PanelStore store, Database database, CancellationToken stoppingToken)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] both = [store.FollowAsync(Poll, log.RefreshFailed, attempt.Token), ScoreAsync(store, database, attempt.Token)];
        await Task.WhenAny(both);
        await attempt.CancelAsync();
        await Task.WhenAll(both);
    }

    // Scores every version of the data once; the run itself waits for an advisory lock, so several programs may try.
    private async Task ScoreAsync(PanelStore store, Database database, CancellationToken cancellationToken)
    {
        var tried = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            if (store.Current is { LastClosed: not null } panel && panel.Scores?.DataVersion != panel.DataVersion && tried != panel.DataVersion)
            {
                tried = panel.DataVersion;
                await ScoreOnceAsync(database, panel.DataVersion, cancellationToken);
            }
            await Task.Delay(Retry, clock, cancellationToken);
        }
    }

    private async Task ScoreOnceAsync(Database database, long version, CancellationToken cancellationToken)
    {
        try
        {
            var run = await ScoreStore.ScoreAsync(database, settings, null, force: false, clock, null, cancellationToken);
            log.Scored(version, run.RunId);
        }
        catch (Exception error) when (error is NpgsqlException or EmptyWarehouseException)
        {
            log.ScoringFailed(error);
        }
    }

    private sealed record Published(long Version, DateTime? At);
}
