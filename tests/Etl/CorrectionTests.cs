using Etl;

namespace Tests;

/// <summary>Later deliveries correct earlier ones: every row counts once, wherever it moved.</summary>
public sealed class CorrectionTests(WarehouseFixture fixture)
{
    private const string VisitHeader = "visit_id,visited_at,doctor_id,rep_id,outcome,minutes,product_ids";

    [Fact]
    public async Task Second_load_of_the_same_folder_writes_nothing()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery);

        var second = await warehouse.LoadAsync(delivery);

        Assert.Equal((LoadState.Unchanged, 0, 1), (second.State, second.Written, second.DataVersion));
        Assert.Equal((3, 3), (second.Files.Single(file => file.Entity == "visits").Unchanged, second.Read["visits"]));
        Assert.Equal(["published", "unchanged"], await warehouse.LinesAsync("select state from ops.load order by load_id"));
        Assert.Equal(4, await warehouse.AskAsync<long>("select count(*) from ops.load_file"));
    }

    [Fact]
    public async Task Same_files_again_after_a_correction_restore_them()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var correction = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D3");
        await warehouse.LoadAsync(first);
        await warehouse.LoadAsync(correction);

        var again = await warehouse.LoadAsync(first);

        Assert.Equal((LoadState.Published, 1), (again.State, again.Written));
        Assert.Equal("D1", await warehouse.AskAsync<string>("select doctor_id from raw.visit join raw.doctor using (doctor_key) where visit_id = 'V1'"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Rows_that_move_to_another_doctor_day_or_month_count_once()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery()
            .With("visits.csv", VisitHeader, "V1,2025-10-08,D1,R1,,30,P1", "V2,2025-10-09,D1,R1,,20,P1|P2", "V3,2025-10-10,D2,R2,refused,,", "V4,2025-11-03,D2,R2,,15,");
        using var second = Delivery.Empty()
            .With("visits.csv", VisitHeader, "V1,2025-10-08,D3,R1,,30,P1", "V2,2025-12-01,D1,R1,,25,P1|P2", "V3,2025-11-11,D2,R2,completed,5,", "V4,2025-11-04,D2,R1,,15,")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-11-01,D3,P1,4");
        await warehouse.LoadAsync(first);

        var report = await warehouse.LoadAsync(second);

        Assert.Equal(5, report.Written);
        Assert.Equal(
            ["D1 2025-12-01 1 0 25", "D2 2025-11-01 2 0 20", "D3 2025-10-01 1 0 30"],
            await warehouse.LinesAsync(
                """
                select concat_ws(' ', doctor_id, month, sum(visits), sum(refusals), sum(minutes))
                from mart.visits_month join raw.doctor using (doctor_key)
                group by doctor_id, month order by doctor_id, month
                """));
        Assert.Equal(
            ["D2 2025-11-01 2500", "D3 2025-11-01 4000"],
            await warehouse.LinesAsync("select concat_ws(' ', doctor_id, month, milliunits) from mart.sales_month join raw.doctor using (doctor_key) order by doctor_id"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Deleted_rows_go_and_deleting_them_again_changes_nothing()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var removal = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id,deleted", "V1,,,true", "V9,,,1");
        await warehouse.LoadAsync(first);

        var report = await warehouse.LoadAsync(removal);

        Assert.Equal(new FileCount(1, "visits", "visits.csv", 2, 1, 1, 0, 0, Removed: 1), report.Files.Single());
        Assert.Equal(2, await warehouse.AskAsync<long>("select sum(visits) from mart.visits_month"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Doctor_with_visits_cannot_be_removed()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var removal = Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name,deleted", "D1,,true", "D3,,true");
        await warehouse.LoadAsync(first);

        await warehouse.LoadAsync(removal);

        Assert.Equal(["D1", "D2"], await warehouse.LinesAsync("select doctor_id from raw.doctor order by doctor_id"));
        Assert.Equal(
            ["doctors.csv line 2, column deleted: 'D1' cannot be removed while raw.visit refers to it (expected its rows to be removed by an earlier load)."],
            await warehouse.ReasonsAsync());
    }

    [Fact]
    public async Task Rows_of_unknown_doctors_come_in_with_the_load_that_brings_the_doctor()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", VisitHeader, "V1,2025-10-08 10:30,D9,R1,,30,P2|P1", "V2,2025-10-09,D1,,,,", "V3,2025-10-09,D8,,,,");
        using var doctor = Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name", "D9,Sun");
        await warehouse.LoadAsync(first);

        var report = await warehouse.LoadAsync(doctor);

        Assert.Equal(new FileCount(-17, "visits", "visits of earlier loads", 1, 1, 0, 0, 0), report.Files[0]);
        Assert.Equal("D9 2025-10-08 30 {1,2}", await warehouse.AskAsync<string>(
            "select concat_ws(' ', doctor_id, visited_on, minutes, product_keys) from raw.visit join raw.doctor using (doctor_key) where visit_id = 'V1'"));
        Assert.Equal(["D8"], await warehouse.LinesAsync("select value from ops.reject where resolved_by is null"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Waiting_row_delivered_again_since_is_not_taken_up_twice()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D9");
        using var corrected = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D1");
        using var doctor = Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name", "D9,Sun");
        await warehouse.LoadAsync(first);
        await warehouse.LoadAsync(corrected);

        await warehouse.LoadAsync(doctor);

        Assert.Equal(["D1"], await warehouse.LinesAsync("select doctor_id from raw.visit join raw.doctor using (doctor_key)"));
        Assert.Empty(await warehouse.ReasonsAsync());
    }

    [Fact]
    public async Task Corrected_row_resolves_its_reject_and_a_row_wrong_again_replaces_it()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        const string Header = "visit_id,visited_at,doctor_id";
        await warehouse.LoadAsync(delivery.With("visits.csv", Header, "V1,2025-02-31,D1", "V2,2025-10-40,D1", "V3,2025-10-01,D1"));

        await warehouse.LoadAsync(delivery.With("visits.csv", Header, "V1,2025-02-28,D1", "V2,2025-10-50,D1", "V3,2025-10-01,D1"));

        Assert.Equal(
            ["visits.csv line 3, column visited_at: '2025-10-50' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm)."],
            await warehouse.ReasonsAsync());
        Assert.Equal(2, await warehouse.AskAsync<long>("select count(*) from ops.reject where resolved_by = 2"));
    }

    [Fact]
    public async Task Registered_boxes_and_attributes_are_kept_as_versions()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With("doctors.csv", "doctor_id,doctor_name,registered_box,attr_beds", "D1,Wang,A2,5", "D2,Li,,");
        await warehouse.LoadAsync(delivery);

        await warehouse.LoadAsync(delivery.With("doctors.csv", "doctor_id,doctor_name,registered_box,attr_beds", "D1,Wang,A1,5", "D2,Li Na,,"));

        Assert.Equal(
            ["1 D1 A2 {\"beds\": \"5\"}", "1 D2 {}", "2 D1 A1 {\"beds\": \"5\"}"],
            await warehouse.LinesAsync(
                """
                select concat_ws(' ', version.load_id, doctor_id, version.registered_box, version.attributes)
                from raw.doctor_version version join raw.doctor using (doctor_key)
                order by version.load_id, doctor_id
                """));
    }

    [Fact]
    public async Task Source_follows_its_data_back_when_the_last_day_was_wrong()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D1", "V2,2025-12-31,D1");
        await warehouse.LoadAsync(delivery);

        await warehouse.LoadAsync(delivery.With("visits.csv", "visit_id,visited_at,doctor_id", "V2,2025-10-31,D1"));

        Assert.Equal("day 2025-10-08 2025-10-31", await warehouse.AskAsync<string>(
            "select concat_ws(' ', grain, first_day, data_through) from ops.source where source = 'visits'"));
        await warehouse.MustBeHealthyAsync();
    }
}
