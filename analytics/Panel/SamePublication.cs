using Warehouse;

namespace Analytics;

/// <summary>Reads what stands beside a panel, of the same publication: no answer mixes two loads.</summary>
internal static class SamePublication
{
    private const int Attempts = 5;

    /// <summary>What is read from one snapshot of the warehouse in which the panel's version is the newest.</summary>
    /// <exception cref="StalePanelException">Another load was published.</exception>
    public static async Task<T> ReadAsync<T>(Database database, Panel panel, Func<Snapshot, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellationToken);
        Require(panel, await SeenByAsync(snapshot, cancellationToken));
        var answer = await read(snapshot);
        // A month attached meanwhile is seen by an older snapshot too.
        Require(panel, await PanelLoader.VersionAsync(database, cancellationToken));
        return answer;
    }

    /// <summary>The newest version a snapshot sees, once every session was told of its months.</summary>
    public static async Task<WarehouseVersion> SeenByAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var version = await snapshot.FirstAsync<WarehouseVersion>("queries/panel/version", null, cancellationToken);
        await snapshot.FirstAsync<object>("queries/panel/await_publication", null, cancellationToken);
        return version!;
    }

    /// <summary>Asks again, panel and all, as long as loads are published in between.</summary>
    public static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (StalePanelException) when (attempt < Attempts)
            {
            }
        }
    }

    private static void Require(Panel panel, WarehouseVersion found)
    {
        if (found.DataVersion != panel.DataVersion)
            throw new StalePanelException(panel.DataVersion, found.DataVersion);
    }
}
