using Analytics;
using Npgsql;
using Warehouse;

namespace Dashboard;

/// <summary>
/// Keeps the panels current for every request: opens the warehouse, loads, follows what is published, scores what is new. The panel of hospitals
/// is loaded when it is first asked for, or where sales arrive by hospital alone.
/// </summary>
public sealed class Panels(WarehouseDoor door, Settings settings, TimeProvider clock, ILogger<Panels> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hospitalsWanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PanelStore? _store;
    private volatile PanelStore? _hospitals;
    private volatile Database? _database;
    private volatile string? _problem;
    private volatile Published? _loadedAt;
    private volatile bool _isReading = true;

    /// <summary>The panel pages show unless asked otherwise, once it holds a closed month; null before.</summary>
    public Panel? Current => At(UsualLevel);

    /// <summary>Hospitals where sales arrive by hospital alone: a doctor's sales may not be counted there.</summary>
    public Level UsualLevel => _store?.Current is { } doctors && IsWithoutSales(doctors) && _hospitals?.Current is { } hospitals && HoldsSales(hospitals) ? Level.Hospital : Level.Doctor;

    /// <summary>What accounts can be: hospitals beside doctors where doctors work in them, alone where sales are theirs alone.</summary>
    public IReadOnlyList<Level> Levels => UsualLevel == Level.Hospital ? [Level.Hospital]
        : _store?.Current?.DeliveredDimensions.Contains(Dimension.Hospital) == true ? [Level.Doctor, Level.Hospital] : [Level.Doctor];

    /// <summary>The panel of a level once it is loaded and holds a closed month; null before. <see cref="HoldAsync"/> has that of hospitals loaded.</summary>
    public Panel? At(Level level) => (level == Level.Doctor ? _store : _hospitals)?.Current is { LastClosed: not null } panel ? panel : null;

    /// <summary>
    /// Has the panel of a level loaded, if it is not; from then on it follows what is published. Who asks waits so long at most: the load goes on without him,
    /// and nobody begins it anew.
    /// </summary>
    public async Task HoldAsync(Level level, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (level == Level.Doctor || _hospitals is not { Current: null } store) return;
        _hospitalsWanted.TrySetResult();
        await store.Loaded.WaitAsync(patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The warehouse once it was reached and its schema is the program's.</summary>
    public Database? Database => _problem is null ? _database : null;

    /// <summary>What keeps the warehouse from being read, in words a person can act on; null when it is read.</summary>
    public string? Problem => _problem;

    /// <summary>Whether the first panel since the start, or since the warehouse could be read again, is being read.</summary>
    public bool IsReading => _problem is null && Current is null && _isReading;

    /// <summary>Whether the hospitals were read, whatever they hold.</summary>
    public bool HoldsHospitals => _hospitals?.Current is not null;

    /// <summary>Done when the first attempt to load came to an end, well or badly.</summary>
    public Task FirstAttempt => _firstAttempt.Task;

    /// <summary>Brings the panel of a level up to what is published.</summary>
    public async Task RefreshAsync(Level level, CancellationToken cancellationToken)
    {
        if ((level == Level.Doctor ? _store : _hospitals) is { } store) await store.RefreshAsync(cancellationToken);
    }

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
                (_problem, _isReading) = (null, true);
                var store = _store ??= new PanelStore(_database);
                _hospitals ??= new PanelStore(_database, Level.Hospital, settings);
                await store.RefreshAsync(stoppingToken);
                if (IsWithoutSales(store.Current!)) await _hospitals.RefreshAsync(stoppingToken);
                _isReading = false;
                _firstAttempt.TrySetResult();
                await FollowAndScoreAsync(store, _hospitals, _database, stoppingToken);
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

    // Whichever of them ends takes the others with it, so that the next attempt starts alone.
    private async Task FollowAndScoreAsync(PanelStore store, PanelStore hospitals, Database database, CancellationToken stoppingToken)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] all = [store.FollowAsync(Poll, log.RefreshFailed, attempt.Token), FollowHospitalsAsync(hospitals, attempt.Token), ScoreAsync(store, database, attempt.Token)];
        await Task.WhenAny(all);
        await attempt.CancelAsync();
        await Task.WhenAll(all);
    }

    private async Task FollowHospitalsAsync(PanelStore hospitals, CancellationToken cancellationToken)
    {
        while (!_hospitalsWanted.Task.IsCompleted && !(_store?.Current is { } doctors && IsWithoutSales(doctors)))
            await Task.WhenAny(_hospitalsWanted.Task, Task.Delay(Retry, clock, cancellationToken)).WaitAsync(cancellationToken);
        await hospitals.FollowAsync(Poll, log.RefreshFailed, cancellationToken);
    }

    private static bool IsWithoutSales(Panel doctors) => doctors.DataVersion > 0 && !HoldsSales(doctors);

    private static bool HoldsSales(Panel panel) => panel.Sources.Any(source => source.Source == SourceSpan.Sales);

    // Scores every version of the data once; the run itself waits for an advisory lock, so several programs may try.
    private async Task ScoreAsync(PanelStore store, Database database, CancellationToken cancellationToken)
    {
        var tried = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            if (store.Current is { LastClosed: not null } panel && panel.ClosedMonthsOf(SourceSpan.Sales) is not null && panel.Scores?.DataVersion != panel.DataVersion && tried != panel.DataVersion)
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
