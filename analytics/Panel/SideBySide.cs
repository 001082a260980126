using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>
/// Two connections that see the same publication, so that sales and visits are read at once; where a load came between their
/// snapshots, one of them reads both.
/// </summary>
internal sealed class SideBySide : IAsyncDisposable
{
    private readonly Snapshot _first;
    private readonly Snapshot _second;
    private readonly bool _isSame;

    private SideBySide(Snapshot first, Snapshot second, WarehouseVersion version, bool isSame) =>
        (_first, _second, Version, _isSame) = (first, second, version, isSame);

    public NpgsqlConnection Connection => _first.Connection;

    public NpgsqlTransaction Snapshot => _first.Transaction;

    public WarehouseVersion Version { get; }

    public static async Task<SideBySide> OpenAsync(Database database, CancellationToken cancellationToken)
    {
        Snapshot? first = null, second = null;
        try
        {
            first = await Warehouse.Snapshot.OpenAsync(database, cancellationToken);
            second = await Warehouse.Snapshot.OpenAsync(database, cancellationToken);
            var version = await SamePublication.SeenByAsync(first, cancellationToken);
            return new(first, second, version, await SamePublication.SeenByAsync(second, cancellationToken) == version);
        }
        catch
        {
            // A server that takes no more connections is asked again and again: none may stay taken.
            await CloseAsync(first, second);
            throw;
        }
    }

    /// <summary>Reads one thing and another, which share nothing that is written.</summary>
    public async Task ReadAsync(Func<NpgsqlConnection, NpgsqlTransaction, Task> one, Func<NpgsqlConnection, NpgsqlTransaction, Task> other)
    {
        if (!_isSame)
        {
            await one(Connection, Snapshot);
            await other(Connection, Snapshot);
            return;
        }
        // Rows that are there already are read without a wait: on this thread the one would keep the other from beginning.
        await Task.WhenAll(Task.Run(() => one(Connection, Snapshot)), Task.Run(() => other(_second.Connection, _second.Transaction)));
    }

    public ValueTask DisposeAsync() => CloseAsync(_first, _second);

    private static async ValueTask CloseAsync(params Snapshot?[] snapshots)
    {
        foreach (var snapshot in snapshots)
        {
            if (snapshot is not null)
                await snapshot.DisposeAsync();
        }
    }
}
