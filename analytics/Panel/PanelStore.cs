using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>
/// Holds the current panel of a level and swaps it atomically when the warehouse publishes or scores. Hospitals are scored as they are read, with these settings.
/// </summary>
public sealed class PanelStore(Database database, Level level, Settings settings) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Panel? _current;

    /// <summary>A panel of doctors, whose runs are stored.</summary>
    public PanelStore(Database database)
        : this(database, Level.Doctor, Settings.Default) { }

    /// <summary>The newest panel loaded; null before the first load.</summary>
    public Panel? Current => _current;

    /// <summary>Done when the first panel is loaded.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>Brings the panel up to date if the warehouse holds another version or run; true when it was swapped.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var version = await PanelLoader.VersionAsync(database, cancellationToken);
            if (_current is { } held && held.DataVersion == version.DataVersion && (level == Level.Hospital || (held.Scores?.RunId ?? 0) == version.RunId))
                return false;
            var panel = level == Level.Doctor
                ? await PanelLoader.LoadAsync(database, _current, cancellationToken)
                : await PanelLoader.LoadAsync(database, level, settings, cancellationToken);
            _current = panel;
            _loaded.TrySetResult();
            panel.Fold();
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Refreshes now, on every "published" and "scored" notification, and at least once a <paramref name="poll"/>, until cancelled.
    /// A failure (the server restarts, say) is reported and tried again after the poll.
    /// </summary>
    public async Task FollowAsync(TimeSpan poll, Action<Exception> failed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(failed);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(poll, cancellationToken);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException)
            {
                failed(error);
                await Task.Delay(poll, cancellationToken);
            }
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task ListenAsync(TimeSpan poll, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.ExecuteAsync("queries/panel/listen_published", null, null, cancellationToken);
        await connection.ExecuteAsync("queries/panel/listen_scored", null, null, cancellationToken);
        while (true)
        {
            await RefreshAsync(cancellationToken);
            await connection.WaitAsync(poll, cancellationToken);
        }
    }
}
