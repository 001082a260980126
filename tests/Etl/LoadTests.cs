using Etl;

namespace Tests;

/// <summary>What a first load takes, refuses and says.</summary>
public sealed class LoadTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Shipped_sample_is_loaded_whole()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);

        var report = await warehouse.LoadAsync(Repository.Sample, "0");

        // Known figures of the data set, from its SOURCE.md: 116,405 scripts in the 23 months from 2024-01.
        Assert.Equal((LoadState.Published, 0), (report.State, report.Rejected));
        Assert.Equal((43311, 24000), (report.Read["visits"], report.Read["sales"]));
        Assert.Equal(116_405_000, await warehouse.AskAsync<long>("select sum(milliunits) from mart.sales_month where month >= '2024-01-01'"));
        Assert.Equal(43311, await warehouse.AskAsync<long>("select sum(visits) from mart.visits_month"));
        Assert.Equal("sales month 2023-12-01 2025-11-30, visits month 2024-01-01 2025-11-30", await warehouse.AskAsync<string>(
            "select string_agg(concat_ws(' ', source, grain, first_day, data_through), ', ' order by source) from ops.source"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Bad_rows_are_set_aside_with_their_line_and_the_rest_is_published()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With(
            "visits.csv",
            "visit_id,visited_at,doctor_id,channel,topics",
            "V1,2025-10-08,D1,face,\"two",
            "lines\"",
            "V2,2025-02-31,D2,face,",
            "V3,2025-11-03,D9,phone,",
            "V4,2025-11-03,D1",
            "V5,2025-11-03,,face,",
            "V6,2025-11-04,D3,fax,");

        var report = await warehouse.LoadAsync(delivery);

        Assert.Equal(LoadState.Published, report.State);
        Assert.Equal(new FileCount(3, "visits", "visits.csv", 6, 1, 0, 0, 5), report.Files[2]);
        Assert.Equal(
            [
                "visits.csv line 4, column visited_at: '2025-02-31' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm).",
                "visits.csv line 5, column doctor_id: 'D9' is not known (expected a doctor_id of doctors.csv or of an earlier load).",
                "visits.csv line 6: 3 fields (expected 5).",
                "visits.csv line 7, column doctor_id: nothing (expected an id of at most 100 characters).",
                "visits.csv line 8, column channel: 'fax' is not allowed (expected face, phone, email, group, remote).",
            ],
            await warehouse.ReasonsAsync());
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Too_many_rejects_publish_nothing_and_are_kept()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D1", "V2,2025-10-09,D9");

        var report = await warehouse.LoadAsync(delivery, "1%");

        Assert.Equal(LoadState.Failed, report.State);
        Assert.Equal(
            "visits.csv: 1 of 2 rows rejected, more than the limit of 1 %; nothing was published. See 'etl rejects', correct the file and load again, or raise --max-rejects.",
            report.Message);
        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.doctor"));
        Assert.Equal("2 0 0 0 1 1", await warehouse.AskAsync<string>(
            "select concat_ws(' ', rows_read, rows_loaded, rows_unchanged, rows_merged, rows_rejected, rows_withheld) from ops.load_file where entity = 'visits'"));
        Assert.Single(await warehouse.ReasonsAsync());
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Repeats_merge_and_contradictions_are_rejected_in_each_of_their_lines()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With(
            "sales.csv",
            "sale_id,sold_on,doctor_id,product_id,units",
            "S1,2025-10-01,D1,P1,4",
            "S2,2025-10-01,D1,P1,1",
            "S1,2025-10-01,D1,P1,4.0",
            "S2,2025-10-01,D1,P1,2",
            "S3,2025-10-01,D1,P1,-3");

        var report = await warehouse.LoadAsync(delivery);

        Assert.Equal(new FileCount(4, "sales", "sales.csv", 5, 2, 0, 1, 2), report.Files[3]);
        Assert.Equal(
            [
                "sales.csv line 3, column sale_id: 'S2' is delivered more than once with different values (expected one row a key).",
                "sales.csv line 5, column sale_id: 'S2' is delivered more than once with different values (expected one row a key).",
            ],
            await warehouse.ReasonsAsync());
        // 4 sold, 3 returned.
        Assert.Equal(1000, await warehouse.AskAsync<long>("select sum(milliunits) from mart.sales_month"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Amount_is_delivered_or_frozen_at_the_price_of_the_load()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With(
            "sales.csv",
            "sale_id,sold_on,doctor_id,product_id,units,amount",
            "S1,2025-10-01,D1,P1,4,",
            "S2,2025-10-01,D1,P1,4,36.50",
            "S3,2025-10-01,D1,P2,4,");
        await warehouse.LoadAsync(delivery);

        await warehouse.LoadAsync(delivery.With("products.csv", "product_id,product_name,unit_price", "P1,Alpha,11.00", "P2,Beta,"));

        Assert.Equal(
            ["S1 40.00 price", "S2 36.50 delivered", "S3 none"],
            await warehouse.LinesAsync("select concat_ws(' ', sale_id, amount, amount_source) from raw.sale order by sale_id"));
    }

    [Fact]
    public async Task Timestamp_is_kept_and_its_local_day_decides()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With(
            "visits.csv",
            "visit_id,visited_at,doctor_id",
            "V1,2025-10-08,D1",
            "V2,2025-10-08 23:30,D1",
            "V3,2025-10-31T17:00:00Z,D1");

        await warehouse.LoadAsync(delivery);

        // 17:00 UTC is 01:00 of the next day in Shanghai.
        Assert.Equal(
            ["V1 2025-10-08", "V2 2025-10-08 15:30", "V3 2025-11-01 17:00"],
            await warehouse.LinesAsync(
                "select concat_ws(' ', visit_id, visited_on, to_char(visited_at at time zone 'UTC', 'HH24:MI')) from raw.visit order by visit_id"));
    }

    [Fact]
    public async Task Header_alone_loads_no_rows()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units");

        var report = await warehouse.LoadAsync(delivery, "0");

        Assert.Equal(new FileCount(4, "sales", "sales.csv", 0, 0, 0, 0, 0), report.Files[3]);
    }

    [Fact]
    public async Task Byte_order_mark_returns_and_a_missing_last_newline_are_no_fault()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().WithText("visits.csv", "\uFEFFvisit_id,visited_at,doctor_id\r\n V1 ,2025-10-08,D1\r\n\r\nV2,2025-10-09,\"D2\"");

        var report = await warehouse.LoadAsync(delivery, "0");

        Assert.Equal(new FileCount(3, "visits", "visits.csv", 2, 2, 0, 0, 0), report.Files[2]);
        Assert.Equal(["V1", "V2"], await warehouse.LinesAsync("select visit_id from raw.visit order by visit_id"));
    }

    [Theory]
    [InlineData("visits.csv", "visit_id,visited_at,doctor_id\nV1,2025-10-08,D1\nV2,\"2025-10-09,D2\nV3,2025-10-09,D2\n", "visits.csv line 3: a quote opens here and is never closed")]
    [InlineData("visits.csv", "visit_id,visited_at,doctor_id\nV1,2025-10-08,D1\nV2,2025-10", "visits.csv line 3: the file is cut off in its last line (found 2 fields, expected 3).")]
    [InlineData("sales.csv", "", "sales.csv is empty (expected a header line: sale_id,sold_on,doctor_id,product_id,units).")]
    [InlineData("sales.csv", "sale_id,sold_on,doctor_id,units\n", "sales.csv: required column 'product_id' is missing")]
    [InlineData("sales.csv", "sale_id,sold_on,doctor_id,product_id,unit\n", "sales.csv line 1: column 'unit' is not in the contract (did you mean 'units'?).")]
    public async Task Broken_file_stops_the_load_and_is_on_record(string file, string text, string message)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().WithText(file, text);

        var error = await Assert.ThrowsAsync<InputException>(() => warehouse.LoadAsync(delivery));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.doctor"));
        Assert.Equal("failed: " + error.Message, await warehouse.AskAsync<string>("select state || ': ' || message from ops.load"));
    }

    [Fact]
    public async Task First_load_needs_visits_and_a_later_one_does_not()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        using var without = new Delivery().Without("visits.csv");
        using var visitsOnly = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V9,2025-12-01,D3");

        var error = await Assert.ThrowsAsync<InputException>(() => warehouse.LoadAsync(without));
        await warehouse.LoadAsync(delivery);
        var increment = await warehouse.LoadAsync(visitsOnly);

        Assert.StartsWith($"'{without.Path}' has no visits.csv, and no earlier load delivered it", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, increment.Written);
        Assert.Equal(4, await warehouse.AskAsync<long>("select count(*) from raw.visit"));
        await warehouse.MustBeHealthyAsync();
    }
}
