using System.Net.Sockets;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>A line to the warehouse that a test can cut: before a message of the program reaches the server, or before the answer comes back.</summary>
public sealed class CutLine : IAsyncDisposable
{
    private readonly string folder = TemporaryFolder.ForServer();
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string server;
    private readonly List<Socket> ends = [];
    private byte[] marker = [];
    private bool isSent;
    private bool isDead;

    public CutLine(Database warehouse)
    {
        var address = new NpgsqlConnectionStringBuilder(warehouse.ConnectionString);
        server = Path.Combine(address.Host!, ".s.PGSQL.5432");
        listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, ".s.PGSQL.5432")));
        listener.Listen();
        address.Host = folder;
        Database = Database.Connect(address.ConnectionString);
        _ = AcceptAsync();
    }

    /// <summary>The warehouse as seen through this line.</summary>
    public Database Database { get; }

    /// <summary>Cuts the connection that says the statement: the server gets it (or not), the answer never comes.</summary>
    /// <param name="statement">Text the message holds.</param>
    /// <param name="isDelivered">Whether the server still gets it.</param>
    /// <param name="isForEver">Whether every line is dead from then on.</param>
    public void CutAt(string statement, bool isDelivered, bool isForEver = false) =>
        (marker, isSent, isDead) = (System.Text.Encoding.ASCII.GetBytes(statement), isDelivered, isForEver);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        listener.Dispose();
        ends.ForEach(end => end.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var program = await listener.AcceptAsync();
                var warehouse = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await warehouse.ConnectAsync(new UnixDomainSocketEndPoint(server));
                ends.AddRange([program, warehouse]);
                _ = PassAsync(program, warehouse, isWatched: true);
                _ = PassAsync(warehouse, program, isWatched: false);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(Socket from, Socket to, bool isWatched)
    {
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
            {
                if (isWatched && marker.Length > 0 && buffer.AsSpan(0, read).IndexOf(marker) >= 0)
                {
                    marker = [];
                    await CutAsync(from, to, buffer.AsMemory(0, read));
                    return;
                }

                await to.SendAsync(buffer.AsMemory(0, read));
            }

            to.Shutdown(SocketShutdown.Both);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            to.Dispose();
        }
    }

    private async Task CutAsync(Socket program, Socket warehouse, ReadOnlyMemory<byte> message)
    {
        // First, or the program would find another line as soon as it misses this one.
        if (isDead)
            listener.Dispose();
        program.Dispose();
        if (isSent)
            await warehouse.SendAsync(message);
        warehouse.Shutdown(SocketShutdown.Send);
    }
}
