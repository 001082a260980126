using System.Diagnostics;
using Dapper;
using Etl;
using Warehouse;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tests;

/// <summary>A watched folder: what settled is loaded, filed away and reported; nothing is lost, whatever ends the watcher.</summary>
public sealed class WatchTests(WarehouseFixture fixture) : IDisposable
{
    private readonly TemporaryFolder inbox = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliveries_are_loaded_in_the_order_of_their_names_and_filed_away_with_reports()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        Drop("2025-11", new Delivery());
        Drop("2025-12", Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V4,2025-12-01,D1"));
        Drop("2025-12 broken", Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V5,2025-12-01,\"D1"));
        Drop("2025-13", Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V6,2025-13-01,D1"));
        Drop("empty so far", Delivery.Empty());

        var (exitCode, output, _) = await WatchOnceAsync(warehouse);

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                "2025-11 published: processed/2025-11",
                "2025-12 published: processed/2025-12",
                "2025-12 broken failed: failed/2025-12 broken. visits.csv line 2: a quote opens here and is never closed (expected a closing '\"'; the file may be cut off).",
                "2025-13 failed: failed/2025-13. visits.csv: 1 of 1 rows rejected, more than the limit of 1 %; nothing was published. See 'etl rejects', correct the file and load again, or raise --max-rejects.",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(4, await warehouse.AskAsync<long>("select count(*) from raw.visit"));
        Assert.Contains("Load 2 published: 1 rows written in ", Read("processed/2025-12.txt"), StringComparison.Ordinal);
        Assert.Contains("a quote opens here and is never closed", Read("failed/2025-12 broken.txt"), StringComparison.Ordinal);
        Assert.Contains("visits.csv line 2, column visited_at: '2025-13-01' is not a date", Read("failed/2025-13.txt"), StringComparison.Ordinal);
        Assert.Equal("visit_id,visited_at,doctor_id\nV6,2025-13-01,D1\n", Read("failed/2025-13/visits.csv"));
        Assert.True(Directory.Exists(Path.Combine(inbox.Path, "empty so far")));
    }

    [Fact]
    public async Task Loose_files_are_one_delivery_and_share_the_mapping_that_stays()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var loose = new Delivery().With("besuche.csv", "visit_id,visited_at,arzt", "V7,2025-12-01,D1").Without("visits.csv").With("readme.txt", "hello")
            .With("mapping.json", """{"files": [{"entity": "visits", "name": "besuche.csv", "columns": {"arzt": "doctor_id"}}]}""");
        foreach (var file in Directory.GetFiles(loose.Path))
            File.Move(file, Path.Combine(inbox.Path, Path.GetFileName(file)));

        var (exitCode, output, error) = await WatchOnceAsync(warehouse, "--json");

        Assert.True(exitCode == 0, error);
        Assert.StartsWith("{\"delivery\":\"files-", output, StringComparison.Ordinal);
        Assert.Equal(1, await warehouse.AskAsync<long>("select count(*) from raw.visit where visit_id = 'V7'"));
        Assert.Equal(["mapping.json", "readme.txt"], Directory.GetFiles(inbox.Path).Select(Path.GetFileName).Order());
        Assert.Equal(5, Directory.GetFiles(Directory.GetDirectories(Path.Combine(inbox.Path, "processed")).Single()).Length);
    }

    [Fact]
    public void Snapshot_of_days_in_the_standing_mapping_is_refused_and_one_of_the_delivery_is_not()
    {
        const string Dated = """{"files": [{"entity": "visits", "name": "visits.csv", "snapshot": {"from": "2025-10-01", "to": "2025-10-31"}}]}""";
        var box = new Inbox(inbox.Path);
        inbox.Write("mapping.json", Dated);
        Drop("day", new());
        box.Take(box.Arrivals().Single(), DateTimeOffset.UnixEpoch);
        var taken = box.Taken().Single();

        var error = Assert.Throws<InputException>(() => box.RequireUndated(taken, ReadOptions.Default));
        inbox.Write("mapping.json", """{"files": [{"entity": "doctors", "name": "doctors.csv", "snapshot": true}]}""");
        box.RequireUndated(taken, ReadOptions.Default);

        Assert.Equal(
            "mapping.json of the watched folder declares the snapshot 2025-10-01 to 2025-10-31, and would for every later delivery " +
            "(expected in the folder of the delivery that holds these days). Move it into that folder and drop the folder again.",
            error.Message);
    }

    [Fact]
    public void Delivery_still_being_copied_is_not_whole()
    {
        var settling = new Settling(TimeSpan.FromSeconds(30));
        IReadOnlyList<string> At(double seconds, params string[] traces) =>
            [.. settling.Settled([.. traces.Select((trace, i) => new Arrival($"d{i}", ["visits.csv"], trace))], TimeSpan.FromSeconds(seconds)).Select(arrival => arrival.Name)];

        Assert.Empty(At(0, "100 bytes"));
        Assert.Empty(At(29, "200 bytes", "doctors"));
        Assert.Empty(At(58, "200 bytes", "doctors, visits"));
        Assert.Equal(["d0"], At(59, "200 bytes", "doctors, visits"));
        Assert.Equal(["d0", "d1"], At(90, "200 bytes", "doctors, visits"));
    }

    [Fact]
    public void Delivery_with_a_file_named_as_unfinished_is_not_whole()
    {
        var settling = new Settling(TimeSpan.Zero);

        Assert.Empty(settling.Settled([new("d", ["doctors.csv", "visits.csv.part"], "")], TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Killed_watcher_loses_nothing_and_the_next_one_goes_on()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        Drop("2025-11", new Delivery());
        Drop("2025-12", Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V4,2025-12-01,D1"));
        await WhileLoadingAsync(warehouse, async program =>
        {
            program.Kill();
            await program.WaitForExitAsync(Cancel);
        });

        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.visit"));
        var (_, output, _) = await WatchOnceAsync(warehouse);

        Assert.Equal("2025-11 published: processed/2025-11\n2025-12 published: processed/2025-12\n", output);
        Assert.Equal(4, await warehouse.AskAsync<long>("select count(*) from raw.visit"));
    }

    [Fact]
    public async Task Ctrl_c_rolls_the_load_back_ends_with_0_and_the_next_watcher_goes_on()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        Drop("2025-11", new Delivery());
        var exitCode = await WhileLoadingAsync(warehouse, async program =>
        {
            Signal.Send(program, Signal.Interrupt);
            await program.WaitForExitAsync(Cancel);
        });

        Assert.Equal(0, exitCode);
        Assert.Equal(["failed Cancelled; nothing was published."], await warehouse.LinesAsync("select state || ' ' || message from ops.load"));
        Assert.Equal("2025-11 published: processed/2025-11\n", (await WatchOnceAsync(warehouse)).Output);
    }

    [Fact]
    public async Task Second_watcher_of_a_warehouse_is_refused()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await using var first = new WatchLock(warehouse.Database);
        await first.HoldAsync(Cancel);
        await first.HoldAsync(Cancel);

        var (exitCode, _, error) = await WatchOnceAsync(warehouse);

        Assert.Equal(2, exitCode);
        Assert.Contains("Another watcher is at work on this warehouse (expected one at a time). Stop that one, or drop the files into the folder it watches.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_asked_for_on_a_page_are_carried_out()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var early = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D1", "V2,2025-10-09,D8");
        await warehouse.LoadAsync(early);
        await warehouse.AskAsync<int>("with asked as (insert into ops.job (kind, asked_by) values ('replay', 'someone') returning 1) select count(*) from asked");

        var (exitCode, _, error) = await WatchOnceAsync(warehouse);

        Assert.True(exitCode == 0, error);
        Assert.Contains("Job 1, replay, done: ", error, StringComparison.Ordinal);
        Assert.Equal("done", await warehouse.AskAsync<string>("select state from ops.job"));
    }

    [Fact]
    public async Task Delivery_waits_for_a_warehouse_that_went_away()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await using var line = new CutLine(warehouse.Database);
        Drop("2025-11", new Delivery());
        line.CutAt("insert into raw.product", isDelivered: false);
        var outcomes = new List<WatchOutcome>();

        await new Watcher(
            line.Database, new Inbox(inbox.Path), new(TimeSpan.Zero, IsOnce: true, RejectLimit.Default, ReadOptions.Default), TimeProvider.System, NullLogger.Instance)
            .RunAsync(outcomes.Add, Cancel);

        Assert.Equal([new("2025-11", LoadState.Published, "processed/2025-11", 2, null)], outcomes);
        Assert.Equal(["failed", "published"], await warehouse.LinesAsync("select state from ops.load order by load_id"));
    }

    [Fact]
    public void Files_gathered_by_a_watcher_that_was_killed_go_back_to_where_they_were()
    {
        inbox.Write("visits.csv", "new");
        Directory.CreateDirectory(Path.Combine(inbox.Path, ".gathering", "files-20251201-120000"));
        inbox.Write(".gathering/files-20251201-120000/visits.csv", "old");
        inbox.Write(".gathering/files-20251201-120000/sales.csv", "sales");

        _ = new Inbox(inbox.Path);

        Assert.Equal(("new", "sales", "old"), (Read("visits.csv"), Read("sales.csv"), Read("files-20251201-120000/visits.csv")));
    }

    [Fact]
    public void Name_used_before_is_numbered()
    {
        var box = new Inbox(inbox.Path);
        foreach (var content in new[] { "1", "2" })
        {
            Drop("day", Delivery.Empty().With("visits.csv", content));
            box.Take(box.Arrivals().Single(), DateTimeOffset.UnixEpoch);
            box.Finish(box.Taken().Single(), isProcessed: true, content);
        }

        Assert.Equal(("1\n", "2\n", "2"), (Read("processed/day/visits.csv"), Read("processed/day-2/visits.csv"), Read("processed/day-2.txt")));
    }

    public void Dispose() => inbox.Dispose();

    private void Drop(string name, Delivery delivery)
    {
        using (delivery)
        {
            var folder = Directory.CreateDirectory(Path.Combine(inbox.Path, name));
            foreach (var file in Directory.GetFiles(delivery.Path))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(inbox.Path, path));

    private Task<(int ExitCode, string Output, string Error)> WatchOnceAsync(LoadedWarehouse warehouse, params string[] options) =>
        EtlProgram.RunAsync(warehouse.Database, ["watch", inbox.Path, "--settle", "0.3", "--once", .. options]);

    // The load stands still at a locked table meanwhile.
    private async Task<int> WhileLoadingAsync(LoadedWarehouse warehouse, Func<Process, Task> action)
    {
        using var holder = await warehouse.Database.ConnectAsync(Cancel);
        await using var held = await holder.BeginTransactionAsync(Cancel);
        await holder.ExecuteAsync("lock table raw.visit in access exclusive mode");
        using var program = EtlProgram.Start(warehouse.Database, "watch", inbox.Path, "--settle", "0.3", "--once");
        while (await holder.QuerySingleAsync<long>("select count(*) from pg_locks where not granted and relation = 'raw.visit'::regclass") == 0)
            await Task.Delay(20, Cancel);
        await action(program);
        return program.ExitCode;
    }
}
