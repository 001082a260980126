using Etl;
using Warehouse;

namespace Tests;

/// <summary>Rejected rows tried again: by the load that brings what they waited for, by etl replay, by a job asked for on a page.</summary>
public sealed class ReplayTests(WarehouseFixture fixture)
{
    private const string Open = "select concat_ws(' ', entity, rule, value, line) from ops.reject where resolved_by is null order by entity, line, reject_id";
    private const string Files = "select concat_ws(' ', kind, file, rows_read, rows_loaded, rows_unchanged, rows_merged, rows_rejected, rows_withheld) from ops.load_file where load_id = (select max(load_id) from ops.load) order by file";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_waiting_for_any_reference_come_in_with_the_load_that_brings_it()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery()
            .With("territories.csv", "territory_id,territory_name", "T1,North")
            .With("hospitals.csv", "hospital_id,hospital_name", "H1,First")
            .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Chen,T1")
            .With("doctors.csv", "doctor_id,doctor_name,hospital_id", "D1,Wang,H1", "D2,Li,H9")
            .With("visits.csv", "visit_id,visited_at,doctor_id,rep_id,product_ids", "V1,2025-10-08,D1,R1,P9", "V2,2025-10-09,D1,R9,", "V3,2025-10-10,D2,R1,P1", "V4,2025-10-10,D1,R1,")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P9,4");
        using var late = Delivery.Empty()
            .With("hospitals.csv", "hospital_id,hospital_name", "H9,Ninth")
            .With("products.csv", "product_id,product_name,unit_price", "P9,Nine,1.00")
            .With("reps.csv", "rep_id,rep_name,territory_id", "R9,Zhu,T1");
        await warehouse.LoadAsync(first);
        Assert.Equal(
            [
                "doctors unknown_hospital H9 3", "sales unknown_product P9 2", "visits unknown_product P9 2", "visits unknown_rep R9 3",
                "visits unknown_doctor D2 4",
            ],
            await warehouse.LinesAsync(Open));

        await warehouse.LoadAsync(late);

        Assert.Empty(await warehouse.LinesAsync(Open));
        // The doctor came with the hospital, and the doctor's visit with the doctor.
        Assert.Equal(
            ["V1 D1 {3} R1", "V2 D1 {} R9", "V3 D2 {1} R1", "V4 D1 {} R1"],
            await warehouse.LinesAsync(
                """
                select concat_ws(' ', visit_id, doctor_id, product_keys, rep_id)
                from raw.visit join raw.doctor using (doctor_key) join raw.rep using (rep_key) order by visit_id
                """));
        Assert.Equal(400, await warehouse.AskAsync<long>("select sum(cents) from mart.sales_month"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Replay_is_a_load_of_its_own_that_accounts_for_every_row_and_doing_it_again_changes_nothing()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D9", "V2,2025-10-09,D8", "V3,2025-02-31,D1", "V4,2025-10-10,D1");
        await warehouse.LoadAsync(first);
        // As if an earlier program had never told the rows that their doctor had come.
        await warehouse.AskAsync<int>(
            """
            with key as (insert into raw.doctor_key (doctor_id) values ('D9') returning doctor_key),
            late as (insert into raw.doctor (doctor_key, doctor_id, doctor_name, load_id) select doctor_key, 'D9', 'Sun', 1 from key returning 1)
            select count(*) from late
            """);

        var replayed = await ReplayAsync(warehouse);
        var again = await ReplayAsync(warehouse);

        Assert.Equal((LoadState.Published, 3, 1), (replayed.Load.State, replayed.Tried, replayed.TakenUp));
        Assert.Equal((LoadState.Unchanged, 2, 0), (again.Load.State, again.Tried, again.TakenUp));
        Assert.Equal("Load 3: 2 rejected rows tried again, 0 taken up, 2 still fail.", again.Sentence);
        Assert.Equal(["visits unknown_doctor D8 3", "visits bad_date 2025-02-31 4"], await warehouse.LinesAsync(Open));
        Assert.Equal(["retried visits of earlier loads 2 0 0 0 0 2"], await warehouse.LinesAsync(Files));
        Assert.Equal(["load published 1", "replay published 2", "replay unchanged 3"], await warehouse.LinesAsync("select concat_ws(' ', kind, state, load_id) from ops.load order by load_id"));
        Assert.Equal(["D9 2", "D8", "D1"], await warehouse.LinesAsync("select concat_ws(' ', record ->> 'doctor_id', resolved_by) from ops.reject order by reject_id"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Row_that_fails_for_another_reason_says_so_where_it_stood()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id,product_ids", "V1,2025-10-08,D9,P9", "V2,2025-10-08,D1,");
        using var doctor = Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name", "D9,Sun");
        using var product = Delivery.Empty().With("products.csv", "product_id,product_name", "P9,Nine");
        await warehouse.LoadAsync(first);

        await warehouse.LoadAsync(doctor);
        var between = await warehouse.ReasonsAsync();
        await warehouse.LoadAsync(product);

        Assert.Equal(["visits.csv line 2, column product_ids: 'P9' is not known (expected a product_id of products.csv or of an earlier load)."], between);
        Assert.Empty(await warehouse.ReasonsAsync());
        Assert.Equal("D9 {3}", await warehouse.AskAsync<string>(
            "select concat_ws(' ', doctor_id, product_keys) from raw.visit join raw.doctor using (doctor_key) where visit_id = 'V1'"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Correction_that_waited_for_its_doctor_replaces_the_row_it_corrects()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var moved = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-20,D9");
        using var doctor = Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name", "D9,Sun");
        await warehouse.LoadAsync(first);
        await warehouse.LoadAsync(moved);

        await warehouse.LoadAsync(doctor);

        Assert.Equal("D9 2025-10-20", await warehouse.AskAsync<string>(
            "select concat_ws(' ', doctor_id, visited_on) from raw.visit join raw.doctor using (doctor_key) where visit_id = 'V1'"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Mapping_that_learned_a_word_takes_up_the_rows_that_used_it()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id,channel", "V1,2025-10-08,D1,面访", "V2,2025/10/9,D2,phone", "V3,2025-10-10,D1,face");
        using var mapping = Delivery.Empty().WithText(
            "mapping.json",
            """{ "files": [{ "entity": "visits", "name": "拜访.csv", "columns": { "方式": "channel" }, "values": { "方式": { "面访": "face" } }, "dates": ["yyyy/M/d"] }] }""");
        await warehouse.LoadAsync(first);

        var run = await EtlProgram.RunAsync(warehouse.Database, "replay", "--mapping", mapping.Path);

        Assert.Equal((0, "Load 2: 2 rejected rows tried again, 2 taken up, 0 still fail.\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            ["V1 2025-10-08 face", "V2 2025-10-09 phone", "V3 2025-10-10 face"],
            await warehouse.LinesAsync("select concat_ws(' ', visit_id, visited_on, channel) from raw.visit order by visit_id"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Rejects_of_a_load_that_was_not_published_are_not_tried()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var refused = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V8,2025-10-08,D9", "V9,2025-10-08,D1");
        await warehouse.LoadAsync(first);
        await warehouse.LoadAsync(refused, "0");

        var replayed = await ReplayAsync(warehouse);

        Assert.Equal((LoadState.Unchanged, 0), (replayed.Load.State, replayed.Tried));
    }

    [Fact]
    public async Task Rule_that_cannot_be_tried_again_ends_with_2_and_the_rules_that_can()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);

        var run = await EtlProgram.RunAsync(database, "replay", "--rule", "wrong_field_count");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Rows of rule 'wrong_field_count' cannot be tried again (expected one of missing_value, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_asked_for_on_a_page_is_carried_out_once()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D9", "V2,2025-10-09,D1");
        await warehouse.LoadAsync(first);
        await warehouse.Database.ExecuteAsync("queries/data/ask_replay", new { rule = "unknown_doctor", askedBy = "owner" }, Cancel);

        var run = await EtlProgram.RunAsync(warehouse.Database, "replay", "--pending");
        var none = await EtlProgram.RunAsync(warehouse.Database, "replay", "--pending");

        Assert.Equal((0, "job 1: done. Load 2: 1 rejected rows tried again, 0 taken up, 1 still fail.\n"), (run.ExitCode, run.Output));
        Assert.Equal((0, "Nothing was asked for.\n"), (none.ExitCode, none.Output));
        Assert.Equal("done 2", await warehouse.AskAsync<string>("select concat_ws(' ', state, load_id) from ops.job"));
    }

    [Fact]
    public async Task Watcher_carries_out_what_was_asked_for_on_a_page()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var inbox = new TemporaryFolder();
        using var first = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D9", "V2,2025-10-09,D1");
        await warehouse.LoadAsync(first);
        await warehouse.Database.ExecuteAsync("queries/data/ask_replay", new { rule = (string?)null, askedBy = "owner" }, Cancel);

        var run = await EtlProgram.RunAsync(warehouse.Database, "watch", inbox.Path, "--once");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("done 2 Load 2: 1 rejected rows tried again, 0 taken up, 1 still fail.", await warehouse.AskAsync<string>("select concat_ws(' ', state, load_id, message) from ops.job"));
    }

    [Fact]
    public async Task Job_of_a_killed_program_is_failed_by_the_next_one_and_can_be_asked_for_again()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.Database.ExecuteAsync("queries/data/ask_replay", new { rule = (string?)null, askedBy = "owner" }, Cancel);
        await warehouse.Database.ExecuteAsync("queries/jobs/take", null, Cancel);
        var jobs = new Jobs(warehouse.Database, new FixedClock(), new Progress<LoadStep>());

        Assert.Empty(await jobs.RunPendingAsync(Cancel));
        await warehouse.Database.ExecuteAsync("queries/data/ask_replay", new { rule = (string?)null, askedBy = "owner" }, Cancel);
        await jobs.RunPendingAsync(Cancel);

        Assert.Equal(
            ["failed The program ended before the job did; ask again.", "done Load 1: 0 rejected rows tried again, 0 taken up, 0 still fail."],
            await warehouse.LinesAsync("select state || ' ' || message from ops.job order by job_id"));
    }

    [Fact]
    public async Task Job_another_program_carries_out_is_left_to_it()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.Database.ExecuteAsync("queries/data/ask_replay", new { rule = (string?)null, askedBy = "owner" }, Cancel);
        await using var other = await warehouse.Database.ConnectAsync(Cancel);
        await other.ExecuteAsync("queries/jobs/try_lock", null, null, Cancel);
        await warehouse.Database.ExecuteAsync("queries/jobs/take", null, Cancel);

        Assert.Empty(await new Jobs(warehouse.Database, new FixedClock(), new Progress<LoadStep>()).RunPendingAsync(Cancel));

        Assert.Equal("running", await warehouse.AskAsync<string>("select state from ops.job"));
    }

    private static async Task<ReplayReport> ReplayAsync(LoadedWarehouse warehouse)
    {
        var load = await new Replay(warehouse.Database, new FixedClock(), new Progress<LoadStep>()).RunAsync(null, FolderMapping.None, ReadOptions.Default, Cancel);
        return await ReplayReport.OfAsync(warehouse.Database, load, Cancel);
    }
}
