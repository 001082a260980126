using Etl;

namespace Tests;

/// <summary>Hospitals, territories, reps, potentials and assignments.</summary>
public sealed class OptionalFilesTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Every_optional_file_is_loaded_and_loading_again_with_other_visits_leaves_them_unchanged()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Everything();
        await warehouse.LoadAsync(delivery, "0");

        var again = await warehouse.LoadAsync(delivery.With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "V1,2025-10-08,D2,R1"), "0");

        Assert.Equal(1, again.Written);
        Assert.Equal(
            "D1 H1 T1 A1 {\"beds\": \"12\"}",
            await warehouse.AskAsync<string>(
                """
                select concat_ws(' ', doctor_id, hospital_id, territory_id, registered_box, doctor.attributes)
                from raw.doctor
                join raw.hospital using (hospital_key)
                join raw.territory using (territory_key)
                """));
        Assert.Equal("1 1 1 1", await warehouse.AskAsync<string>(
            """
            select concat_ws(' ', (select count(*) from raw.doctor_potential), (select count(*) from raw.hospital_potential),
                (select count(*) from raw.doctor_assignment), (select count(*) from raw.hospital_assignment))
            """));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Company_that_counts_sales_by_hospital_only_needs_no_sales_by_doctor()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().Without("sales.csv").With("hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units", "H1,2025-09-01,H1,P1,4");

        Assert.Equal(LoadState.Published, (await warehouse.LoadAsync(delivery)).State);
        Assert.Equal(LoadState.Published, (await warehouse.LoadAsync(delivery.Without("hospital_sales.csv").With("visits.csv", "visit_id,visited_at,doctor_id", "V9,2025-10-08,D1"))).State);
        Assert.Equal(["hospital_sales", "visits"], await warehouse.LinesAsync("select source from ops.source order by 1"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Removal_that_names_what_nobody_knows_removes_nothing()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("targets.csv", "doctor_id,product_id,valid_from", "D1,,2025-01-01");
        using var second = Delivery.Empty().With("targets.csv", "doctor_id,product_id,valid_from,deleted", "D1,P9,2025-01-01,true");
        await warehouse.LoadAsync(first);

        Assert.Equal(1, (await warehouse.LoadAsync(second)).Files.Single().Unchanged);
        Assert.Equal(1, await warehouse.AskAsync<long>("select count(*) from raw.doctor_target"));
    }

    [Fact]
    public async Task Unknown_references_and_overlaps_are_rejected()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Everything()
            .With("potentials.csv", "doctor_id,hospital_id,product_id,as_of,potential_units", "D1,,P9,2025-01-01,5", "D1,H1,P1,2025-01-01,5", ",,P1,2025-01-01,5")
            .With(
                "assignments.csv",
                "doctor_id,hospital_id,product_id,valid_from,valid_to,territory_id,rep_id",
                "D1,,,2025-01-01,2025-06-30,T1,R1",
                "D1,,,2025-06-01,,T1,R1",
                "D1,,P1,2025-06-01,,T1,R1",
                "D2,,,2025-06-01,2025-01-01,T1,R1",
                "D2,,,2025-06-01,,T9,R1");

        await warehouse.LoadAsync(delivery);

        Assert.Equal(
            [
                "assignments.csv line 2, column valid_from: the assignment from '2025-01-01' overlaps another of the same account and product (expected one at a time).",
                "assignments.csv line 3, column valid_from: the assignment from '2025-06-01' overlaps another of the same account and product (expected one at a time).",
                "assignments.csv line 5, column doctor_id, hospital_id, product_id, valid_from: 'D2 2025-06-01' is delivered more than once with different values (expected one row a key).",
                "assignments.csv line 6, column doctor_id, hospital_id, product_id, valid_from: 'D2 2025-06-01' is delivered more than once with different values (expected one row a key).",
                "potentials.csv line 2, column product_id: 'P9' is not known (expected a product_id of products.csv or of an earlier load).",
                "potentials.csv line 3: 2 named (expected doctor_id or hospital_id, one of them).",
                "potentials.csv line 4: 0 named (expected doctor_id or hospital_id, one of them).",
            ],
            await warehouse.ReasonsAsync());
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Reps_that_were_never_delivered_are_known_by_their_id()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "V1,2025-10-08,D1,R1", "V2,2025-10-08,D2,R2");
        using var reps = Delivery.Empty()
            .With("reps.csv", "rep_id,rep_name", "R1,Chen")
            .With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "V3,2025-10-08,D1,R3");

        var report = await warehouse.LoadAsync(first);
        await warehouse.LoadAsync(reps);

        Assert.Equal(["reps.csv was never delivered: 2 reps are known by their id only."], report.Warnings);
        Assert.Equal(["known_by_id_only 2"], await warehouse.LinesAsync("select rule || ' ' || rows from ops.warning"));
        Assert.Equal(["R1 Chen", "R2 R2"], await warehouse.LinesAsync("select rep_id || ' ' || rep_name from raw.rep order by rep_id"));
        Assert.Equal(["visits.csv line 2, column rep_id: 'R3' is not known (expected a rep_id of reps.csv or of an earlier load)."], await warehouse.ReasonsAsync());
        await warehouse.MustBeHealthyAsync();
    }

    private static Delivery Everything() => new Delivery()
        .With("territories.csv", "territory_id,territory_name,region", "T1,North,East")
        .With("hospitals.csv", "hospital_id,hospital_name,latitude,longitude,attr_beds", "H1,First,31.2304,121.4737,900")
        .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Chen,T1")
        .With("doctors.csv", "doctor_id,doctor_name,hospital_id,territory_id,registered_box,attr_beds", "D1,Wang,H1,T1,a1,12", "D2,Li,,,,")
        .With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "V1,2025-10-08,D1,R1")
        .With("potentials.csv", "doctor_id,hospital_id,product_id,as_of,potential_units,source", "D1,,P1,2025-01-01,5,panel", ",H1,P1,2025-01-01,80,")
        .With(
            "assignments.csv",
            "doctor_id,hospital_id,product_id,valid_from,valid_to,territory_id,rep_id",
            "D1,,,2025-01-01,2025-06-30,T1,R1",
            ",H1,P1,2025-01-01,,T1,");
}
