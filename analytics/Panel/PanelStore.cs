using Warehouse;

namespace Analytics;

/// <summary>Holds the current panel and swaps it atomically when the warehouse publishes or scores.</summary>
public sealed class PanelStore(Database database)
{
    private volatile Panel? _current;

    /// <summary>The newest panel loaded; null before the first load.</summary>
    public Panel? Current => _current;

    /// <summary>Loads the panel anew if the warehouse holds a newer version or run; true when it was swapped.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        _current = await PanelLoader.LoadAsync(database, cancellationToken);
        return true;
    }

    /// <summary>Refreshes now, on every "published" and "scored" notification, and at least once a <paramref name="poll"/>, until cancelled.</summary>
    public Task FollowAsync(TimeSpan poll, Action<Exception> failed, CancellationToken cancellationToken) => throw new NotImplementedException();
}
