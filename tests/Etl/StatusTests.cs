using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using Etl;

namespace Tests;

/// <summary>What `etl status` tells: freshness, what runs now, the newest loads, the rows that wait.</summary>
public sealed partial class StatusTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_tells_freshness_loads_and_waiting_rejects()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D1", "V2,2025-12-31,D2", "V3,2025-11-03,D9")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,4", "S2,2025-11-28,D2,P1,2.5");
        await warehouse.LoadAsync(delivery);
        await warehouse.LoadAsync(delivery.With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,four"), "0");

        var text = Minutes().Replace((await EtlProgram.RunAsync(warehouse.Database, "status")).Output, "#");

        Assert.Equal(
            $"""
            Data version 1

            source          first day   through     grain  closed     load
            sales           2025-10-01  2025-11-28  day    2025-11       1
            visits          2025-10-08  2025-12-31  day    2025-12       1
            Last closed month: 2025-11, held back by sales.

            No load is running.

              load  state      began                  took         read       loaded  rejected  folder
                 2  failed     #            9            0         2  {delivery.Path}
                    visits.csv: 1 of 3 rows rejected, more than the limit of 0; nothing was published. See 'etl rejects', correct the file and load again, or raise --max-rejects.
                 1  published  #           10            9         1  {delivery.Path}

                    1 rejected rows wait: sales bad_number
                    2 rejected rows wait: visits unknown_doctor

            """,
            text);
    }

    [Fact]
    public async Task Status_tells_what_runs_now_and_who_waits()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        using var isWaiting = new ManualResetEventSlim();
        Task<LoadReport>? second = null;
        (JsonElement Json, string Text) seen = default;

        await warehouse.LoadAsync(delivery.Path, progress: new AtStep("publishing", () =>
        {
            second = Task.Run(() => warehouse.LoadAsync(delivery.Path, progress: new AtStep(LoadLock.Waiting.Text, isWaiting.Set)));
            Assert.True(isWaiting.Wait(TimeSpan.FromSeconds(30), Cancel));
            WaitForLock(warehouse);
            seen = (Json(warehouse), EtlProgram.RunAsync(warehouse.Database, "status").GetAwaiter().GetResult().Output);
        }));
        await second!;

        var running = Assert.Single(seen.Json.GetProperty("running").EnumerateArray());
        Assert.Equal((1, true, 1), (running.GetProperty("loadId").GetInt32(), running.GetProperty("isAlive").GetBoolean(), running.GetProperty("waiting").GetInt32()));
        Assert.Matches($@"Running: load 1 of {Regex.Escape(delivery.Path)} for \d+\.\d s; 1 more waiting\.", seen.Text);
    }

    [Fact]
    public async Task Status_tells_a_killed_load_a_watcher_and_waiting_jobs()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.AskAsync<int>(
            """
            insert into ops.load (started_at, state, folder, program_version) values (now(), 'running', '/gone', '1');
            insert into ops.job (kind, asked_by) values ('replay', 'someone');
            select 0
            """);
        await using var watching = new WatchLock(warehouse.Database);
        await watching.HoldAsync(Cancel);

        var text = (await EtlProgram.RunAsync(warehouse.Database, "status")).Output;

        Assert.Contains("Load 1 of /gone was killed; nothing of it was published. The next load marks it as failed.\n", text, StringComparison.Ordinal);
        Assert.Contains("A folder is being watched.\n", text, StringComparison.Ordinal);
        Assert.Contains("1 jobs asked for on a page wait: 'etl watch' and 'etl replay --pending' carry them out.\n", text, StringComparison.Ordinal);
    }

    private static JsonElement Json(LoadedWarehouse warehouse) =>
        JsonDocument.Parse(EtlProgram.RunAsync(warehouse.Database, "status", "--json").GetAwaiter().GetResult().Output).RootElement;

    private static void WaitForLock(LoadedWarehouse warehouse)
    {
        using var connection = warehouse.Database.Source.OpenConnection();
        while (connection.QuerySingle<long>("select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())") == 0)
            Thread.Sleep(20);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d +\d+\.\d s")]
    private static partial Regex Minutes();
}
