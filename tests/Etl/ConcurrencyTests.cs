using Dapper;
using Etl;
using Npgsql;

namespace Tests;

/// <summary>Loads beside loads and readers beside loads.</summary>
public sealed class ConcurrencyTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Second_load_waits_for_the_first_and_says_so()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var second = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V4,2025-12-01,D1");
        using var isPublishing = new ManualResetEventSlim();
        using var isWaiting = new ManualResetEventSlim();
        var waiter = Task.Run(async () =>
        {
            isPublishing.Wait(Cancel);
            return await warehouse.LoadAsync(second.Path, progress: new AtStep("another load is running; waiting for it to end", isWaiting.Set));
        }, Cancel);

        var one = await warehouse.LoadAsync(first.Path, progress: new AtStep("publishing", () =>
        {
            isPublishing.Set();
            Assert.True(isWaiting.Wait(TimeSpan.FromSeconds(30), Cancel));
        }));
        var two = await waiter;

        Assert.Equal((LoadState.Published, LoadState.Published), (one.State, two.State));
        Assert.Equal(4, await warehouse.AskAsync<long>("select count(*) from raw.visit"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Load_that_shall_not_wait_ends_with_2_and_says_so()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        (int ExitCode, string Output, string Error) second = default;

        var first = await warehouse.LoadAsync(
            delivery.Path, progress: new AtStep("publishing", () => second = EtlProgram.RunAsync(warehouse.Database, "load", delivery.Path, "--no-wait").GetAwaiter().GetResult()));

        Assert.Equal((LoadState.Published, 2), (first.State, second.ExitCode));
        Assert.Equal(
            "Another load is running ('etl status' shows it), and --no-wait says not to wait for it; nothing was loaded. " +
            "Load again when it has ended, or leave --no-wait out.\n",
            second.Error);
        Assert.Equal(1, await warehouse.AskAsync<long>("select count(*) from ops.load"));
    }

    [Fact]
    public async Task Readers_never_wait_and_see_the_load_whole_or_not_at_all()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        // An old month changes, a new one is built.
        using var second = Delivery.Empty()
            .With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "V1,2025-10-20,D3,R1", "V4,2025-12-01,D1,R1")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-02,D1,P1,5", "S9,2025-12-01,D1,P1,1");
        await warehouse.LoadAsync(first);
        var seen = "";

        await warehouse.LoadAsync(second.Path, progress: new AtStep("publishing", () => seen = Read(warehouse)));

        Assert.Equal("3 2 3 6500 0", seen);
        Assert.Equal("4 3 4 8500 2", Read(warehouse));
    }

    [Fact]
    public async Task Cancelled_load_leaves_the_warehouse_as_before_and_is_on_record()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var loader = new Loader(warehouse.Database, new FixedClock(), new AtStep("matching sales", source.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loader.LoadAsync(delivery.Path, RejectLimit.Default, ReadOptions.Default, source.Token));

        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.doctor"));
        Assert.Equal("failed Cancelled; nothing was published.", await warehouse.AskAsync<string>("select state || ' ' || message from ops.load"));
        Assert.Equal(LoadState.Published, (await warehouse.LoadAsync(delivery)).State);
    }

    [Fact]
    public async Task Publication_is_announced_with_the_load_and_nothing_to_do_is_not()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await using var listener = await warehouse.Database.ConnectAsync(Cancel);
        await listener.ExecuteAsync("listen published");
        var heard = new List<string>();
        listener.Notification += (_, notice) => heard.Add(notice.Payload);

        await warehouse.LoadAsync(delivery);
        await warehouse.LoadAsync(delivery);
        await warehouse.LoadAsync(delivery.With("visits.csv", "visit_id,visited_at,doctor_id", "V4,2025-12-01,D1"));
        await listener.ExecuteAsync("unlisten published");

        Assert.Equal(["1", "3"], heard);
    }

    private static string Read(LoadedWarehouse warehouse)
    {
        using var connection = new NpgsqlConnection(warehouse.Database.ConnectionString);
        connection.Open();
        connection.Execute("set lock_timeout = '500ms'");
        return connection.QuerySingle<string>(
            """
            select concat_ws(' ', (select count(*) from raw.visit), (select count(*) from raw.sale), (select sum(visits) from mart.visits_month),
                (select sum(milliunits) from mart.sales_month), (select coalesce(sum(visits), 0) from mart.rep_day))
            """);
    }
}
