using Etl;

namespace Tests;

/// <summary>Months new to the warehouse are built beside it, row by row; what cannot be taken so is merged as a set.</summary>
public sealed class NewMonthTests(WarehouseFixture fixture)
{
    private const string Visits = "visit_id,visited_at,doctor_id,rep_id,outcome,minutes,product_ids";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_of_a_new_month_is_held_as_one_merged_as_a_set_is()
    {
        const string Header =
            "visit_id,visited_at,doctor_id,rep_id,channel,outcome,product_ids,topics,minutes,accompanied_by,next_appointment,entered_at";
        const string Values = ",D1,R1,Phone,refused,P2|P1|P2,价格|b,7,M1,2026-01-05,2025-12-01T23:30:05.25+09:00";
        const string Columns =
            "doctor_key, rep_key, channel, outcome, product_keys, topics, minutes, accompanied_by, next_appointment, entered_at, visited_at::time";
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = WithReps().With("visits.csv", Header, "V1,2025-10-08 10:30" + Values, "V3,2025-10-08,D2,,,,,,,,,");
        using var second = Delivery.Empty().With("visits.csv", Header, "V2,2025-10-09 10:30" + Values, "V4,2025-10-09,D2,,,,,,,,,");
        await warehouse.LoadAsync(first);

        await warehouse.LoadAsync(second);

        Assert.Equal(
            "(1,1,phone,refused,\"{1,2}\",\"{b,价格}\",7,M1,\"2026-01-05 00:00:00+08\",\"2025-12-01 22:30:05.25+08\",10:30:00)",
            await warehouse.AskAsync<string>($"select ({Columns})::text from raw.visit, set_config('timezone', 'Asia/Shanghai', false) zone where visit_id = 'V1'"));
        Assert.Equal(2, await warehouse.AskAsync<long>($"select count(*) from (select {Columns}, count(*) from raw.visit group by {Columns} having count(*) = 2) pairs"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Amounts_of_new_months_are_delivered_or_frozen_at_the_price()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("products.csv", "product_id,product_name,unit_price", "P1,Alpha,10.0150", "P2,Beta,")
            .With(
                "sales.csv",
                "sale_id,sold_on,doctor_id,product_id,units,amount",
                "S1,2025-10-01,D1,P1,-3,", "S2,2025-10-01,D1,P1,0.001,99999999999.99", "S3,2025-10-01,D1,P2,10000,", "S4,2025-10-01,D1,P2,12,0");

        await warehouse.LoadAsync(delivery);

        // -3 × 10.015 = -30.045, rounded away from zero.
        Assert.Equal(
            ["S1 -3.000 -30.05 price", "S2 0.001 99999999999.99 delivered", "S3 10000.000 none", "S4 12.000 0.00 delivered"],
            await warehouse.LinesAsync("select concat_ws(' ', sale_id, units, amount, amount_source) from raw.sale order by sale_id"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Repeats_within_a_new_month_and_across_two_merge_or_are_rejected_in_each_line()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = WithReps()
            .With("visits-1.csv", Visits, "V1,2025-10-08,D1,R1,,30,P1", "V2,2025-10-09,D1,,,,", "V3,2025-10-10,D1,,,,", "V4,2025-10-11,D3,,,,")
            .With("visits-2.csv", Visits, "V1,2025-10-08,D1,R1,,30,P1", "V2,2025-11-09,D1,,,,", "V5,2025-11-01,D2,R1,,5,", "V3,2025-10-10,D9,,,,")
            .Without("visits.csv");

        var report = await warehouse.LoadAsync(delivery);

        Assert.Equal((4, 2, 0, 2), Counts(report, "visits-1.csv"));
        Assert.Equal((4, 1, 1, 2), Counts(report, "visits-2.csv"));
        Assert.Equal(["V1", "V4", "V5"], await warehouse.LinesAsync("select visit_id from raw.visit order by visit_id"));
        Assert.Equal(
            ["visits-1.csv 3 conflicting_duplicate", "visits-1.csv 4 conflicting_duplicate", "visits-2.csv 3 conflicting_duplicate", "visits-2.csv 5 conflicting_duplicate"],
            await warehouse.LinesAsync("select concat_ws(' ', file, line, rule) from ops.reject order by file, line"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Corrections_of_held_months_and_rows_of_new_ones_come_in_one_load()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = WithReps().With("visits.csv", Visits, "V1,2025-10-08,D1,R1,,30,P1", "V2,2025-10-09,D1,R1,,20,", "V3,2025-10-10,D2,R1,,10,");
        using var second = Delivery.Empty().With(
            "visits.csv", Visits + ",deleted",
            "V1,2025-10-08,D3,R1,,30,P1,", "V2,2025-11-09,D1,R1,,20,,", "V3,,,,,,,true", "V4,2025-11-10,D2,R1,,40,P2,", "V5,2025-11-10,D9,R1,,40,P2,");
        await warehouse.LoadAsync(first);

        var report = await warehouse.LoadAsync(second);

        // V1 moved to another doctor, V2 into the new month, V3 removed, V4 new, V5 of no doctor.
        Assert.Equal((5, 4, 0, 1), Counts(report, "visits.csv"));
        Assert.Equal(
            ["D1 2025-11-01 1 20", "D2 2025-11-01 1 40", "D3 2025-10-01 1 30"],
            await warehouse.LinesAsync(
                "select concat_ws(' ', doctor_id, month, visits, minutes) from mart.visits_month join raw.doctor using (doctor_key) order by doctor_id"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Waiting_row_delivered_anew_into_a_new_month_is_resolved_by_it()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = WithReps().With("visits.csv", Visits, "V1,2025-10-08,D9,,,,", "V2,2025-10-08,D1,,,,");
        using var second = Delivery.Empty()
            .With("doctors.csv", "doctor_id,doctor_name", "D9,Sun")
            .With("visits.csv", Visits, "V1,2025-11-08,D2,,,,");
        await warehouse.LoadAsync(first);

        await warehouse.LoadAsync(second);

        Assert.Equal(["V1 2025-11-08 D2", "V2 2025-10-08 D1"], await warehouse.LinesAsync(
            "select concat_ws(' ', visit_id, visited_on, doctor_id) from raw.visit join raw.doctor using (doctor_key) order by visit_id"));
        Assert.Empty(await warehouse.ReasonsAsync());
        await warehouse.MustBeHealthyAsync();
    }

    [Theory]
    [InlineData("matching visits")]
    [InlineData("publishing")]
    public async Task Load_stopped_with_months_built_leaves_none_in_sight_and_the_next_one_clears_them(string step)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = WithReps();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var stopped = new Loader(warehouse.Database, new FixedClock(), new AtStep(step, source.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.LoadAsync(delivery.Path, RejectLimit.Default, ReadOptions.Default, source.Token));

        Assert.Equal("0 0 0", await warehouse.AskAsync<string>(
            "select concat_ws(' ', (select count(*) from raw.visit), (select count(*) from mart.visits_month), (select count(*) from mart.rep_day))"));
        // Two months of visits and two of sales, each with the tables of its marts.
        Assert.Equal(12, await warehouse.AskAsync<long>(Leftover));
        Assert.Equal(LoadState.Published, (await warehouse.LoadAsync(delivery)).State);
        Assert.Equal(0, await warehouse.AskAsync<long>(Leftover));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Load_refused_for_its_rejects_drops_the_months_it_filled()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = WithReps().With("visits.csv", Visits, "V1,2025-10-08,D1,,,,", "V2,2025-10-08,D9,,,,");

        var report = await warehouse.LoadAsync(delivery, "0");

        Assert.Equal(LoadState.Failed, report.State);
        Assert.Equal(0, await warehouse.AskAsync<long>(Leftover));
        Assert.Equal("2 0 1 1", await warehouse.AskAsync<string>(
            "select concat_ws(' ', rows_read, rows_loaded, rows_rejected, rows_withheld) from ops.load_file where entity = 'visits'"));
    }

    private const string Leftover =
        "select count(*) from pg_inherits join pg_class beside on beside.oid = inhparent and beside.relkind = 'p' where beside.relnamespace = 'staging'::regnamespace";

    private static Delivery WithReps() => new Delivery().With("reps.csv", "rep_id,rep_name", "R1,Zhou");

    private static (long Read, long Loaded, long Merged, long Rejected) Counts(LoadReport report, string file)
    {
        var count = report.Files.Single(counted => counted.File == file);
        return (count.Read, count.Loaded, count.Merged, count.Rejected);
    }
}
