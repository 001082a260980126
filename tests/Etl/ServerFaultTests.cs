using Etl;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>Faults of the server itself: no connection left, stopped during a load, its disk full. A server of this class's own suffers them.</summary>
public sealed class ServerFaultTests(SmallServer server) : IClassFixture<SmallServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Server_without_a_free_connection_is_asked_again()
    {
        await using var database = await server.CreateDatabaseAsync(null, Cancel);
        var crowd = await CrowdAsync();
        await using var late = Database.Connect(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);

        var asked = late.FirstAsync<long>("queries/loads/data_version", null, Cancel);
        await Task.Delay(200, Cancel);
        Assert.False(asked.IsCompleted);
        crowd.ForEach(one => one.Dispose());

        Assert.Equal(0, await asked);
    }

    [Fact]
    public async Task Server_stopped_during_a_load_leaves_the_warehouse_as_before()
    {
        await using var warehouse = new LoadedWarehouse(await server.CreateDatabaseAsync(null, Cancel));
        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery);
        var before = await WarehouseDigest.OfAsync(warehouse.Database, "raw", "mart");
        using var program = EtlProgram.Start(warehouse.Database, "load", Repository.Sample);
        while (await program.StandardError.ReadLineAsync(Cancel) is { } line && line != "matching visits")
        {
        }

        await server.StopAsync();
        var message = await program.StandardError.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);
        await server.StartAsync();
        warehouse.Database.Source.Clear();

        Assert.Equal(2, program.ExitCode);
        Assert.EndsWith("nothing was published. Load again when it is back.\n", message, StringComparison.Ordinal);
        Assert.Equal(before, await WarehouseDigest.OfAsync(warehouse.Database, "raw", "mart"));
        Assert.Equal(0, (await EtlProgram.RunAsync(warehouse.Database, "load", Repository.Sample)).ExitCode);
        Assert.Equal(
            ["published", "failed The program ended before the load did; nothing of it was published.", "published"],
            await warehouse.LinesAsync("select concat_ws(' ', state, message) from ops.load order by load_id"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Full_disk_of_the_warehouse_fails_the_load_as_a_whole_and_says_what_to_do()
    {
        using var disk = await SmallDisk.MountAsync(megabytes: 60, server.User);
        await using var warehouse = new LoadedWarehouse(await server.CreateDatabaseAsync(disk, Cancel));
        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery);
        var before = await WarehouseDigest.OfAsync(warehouse.Database, "raw", "mart");
        disk.Fill(leaveMegabytes: 4);

        var full = await EtlProgram.RunAsync(warehouse.Database, "load", Repository.Sample);

        Assert.Equal(2, full.ExitCode);
        Assert.Matches(@"\nThe disk of the warehouse is full \(could not .*: No space left on device\); nothing was published\. Free some space and load again\.\n$", full.Error);
        Assert.Equal(before, await WarehouseDigest.OfAsync(warehouse.Database, "raw", "mart"));
        Assert.StartsWith("failed The disk of the warehouse is full", await warehouse.AskAsync<string>("select state || ' ' || message from ops.load where load_id = 2"), StringComparison.Ordinal);
        disk.Empty();
        Assert.Equal(0, (await EtlProgram.RunAsync(warehouse.Database, "load", Repository.Sample)).ExitCode);
        await warehouse.MustBeHealthyAsync();
        await server.DropAsync(warehouse.Database, disk);
    }

    [Fact]
    public void Full_disk_of_this_machine_says_what_to_do()
    {
        var full = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "x"));

        Assert.Equal(
            "The disk of this machine is full (No space left on device : '/dev/full'); nothing was published. " +
            "Free some space, or set TMPDIR to a folder on another disk, and load again.",
            Explanation.Of(full));
    }

    private async Task<List<NpgsqlConnection>> CrowdAsync()
    {
        var crowd = new List<NpgsqlConnection>();
        try
        {
            while (true)
            {
                var one = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
                await one.OpenAsync(Cancel);
                crowd.Add(one);
            }
        }
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            return crowd;
        }
    }
}
