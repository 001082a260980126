using System.Data;
using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>
/// Two connections that see the same publication, so that sales and visits are read at once; where a load came between their
/// snapshots, one of them reads both.
/// </summary>
internal sealed class SideBySide : IAsyncDisposable
{
    private readonly NpgsqlConnection _second;
    private readonly NpgsqlTransaction _secondSnapshot;
    private bool _isSame;

    private SideBySide(NpgsqlConnection first, NpgsqlTransaction snapshot, NpgsqlConnection second, NpgsqlTransaction secondSnapshot) =>
        (Connection, Snapshot, _second, _secondSnapshot) = (first, snapshot, second, secondSnapshot);

    public NpgsqlConnection Connection { get; }

    public NpgsqlTransaction Snapshot { get; }

    public WarehouseVersion Version { get; private set; } = new(0, 0);

    public static async Task<SideBySide> OpenAsync(Database database, CancellationToken cancellationToken)
    {
        var (first, second) = (await database.ConnectAsync(cancellationToken), await database.ConnectAsync(cancellationToken));
        var both = new SideBySide(
            first, await first.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken),
            second, await second.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken));
        both.Version = await SeeAsync(first, both.Snapshot, cancellationToken);
        both._isSame = await SeeAsync(second, both._secondSnapshot, cancellationToken) == both.Version;
        return both;
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
        await Task.WhenAll(Task.Run(() => one(Connection, Snapshot)), Task.Run(() => other(_second, _secondSnapshot)));
    }

    public async ValueTask DisposeAsync()
    {
        await _secondSnapshot.DisposeAsync();
        await _second.DisposeAsync();
        await Snapshot.DisposeAsync();
        await Connection.DisposeAsync();
    }

    private static async Task<WarehouseVersion> SeeAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, CancellationToken cancellationToken)
    {
        var version = await connection.FirstAsync<WarehouseVersion>("queries/panel/version", null, snapshot, cancellationToken);
        await connection.FirstAsync<object>("queries/panel/await_publication", null, snapshot, cancellationToken);
        return version!;
    }
}
