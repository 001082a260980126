using Etl;

namespace Tests;

/// <summary>The files beyond the first nine: what is delivered, corrected, removed and late.</summary>
public sealed class WholeContractTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Every_file_of_a_generated_company_is_loaded_without_a_warning_and_again_without_a_change()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var folder = new TemporaryFolder();
        var options = new GenerateOptions(Doctors: 300, Months: 6, Seed: 5, World.Effect, DirtyShare: 0, new DateOnly(2025, 1, 1));
        Generator.Run(folder.Path, options, _ => { }, TestContext.Current.CancellationToken);

        var first = await warehouse.LoadAsync(folder.Path, "0");
        File.AppendAllText(Path.Combine(folder.Path, "calendar.csv"), "2025-10-01,true\n");
        var second = await warehouse.LoadAsync(folder.Path, "0");

        Assert.Empty(first.Warnings);
        Assert.All(first.Files, file => Assert.Equal((file.Read, 0, 0), (file.Loaded, file.Merged, file.Rejected)));
        Assert.Equal(
            Contract.Entities.Select(entity => entity.Name).Except(["hospital_sales"]).Order(StringComparer.Ordinal),
            first.Files.Select(file => file.Entity).Order(StringComparer.Ordinal));
        Assert.Equal(["calendar.csv 1"], second.Files.Where(file => file.Loaded > 0).Select(file => $"{file.File} {file.Loaded}"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task A_row_delivered_again_replaces_and_a_deleted_one_goes()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Everything();
        await warehouse.LoadAsync(delivery, "0");
        using var correction = Delivery.Empty()
            .With("targets.csv", "doctor_id,hospital_id,product_id,valid_from,valid_to,deleted", "D1,,,2025-01-01,2025-06-30,", ",H1,P1,2025-01-01,,true")
            .With("registered_boxes.csv", "doctor_id,product_id,as_of,box", "D1,P1,2025-01-01,A1")
            .With("calendar.csv", "day,is_workday", "2025-10-01,0")
            .With("events.csv", "event_id,event_date,kind,description,deleted", "E1,,,,yes")
            .With("market_sales.csv", "month,product_id,territory_id,units", "2025-10,P1,T1,90")
            .With("quotas.csv", "month,territory_id,product_id,amount", "2025-10-01,T1,P1,7.25")
            .With("costs.csv", "cost_id,spent_on,category,amount,doctor_id", "K1,2025-11-04,meeting,80,D1")
            .With("timesheets.csv", "rep_id,work_date,activity,minutes", "R1,2025-10-08,selling,200")
            .With("plans.csv", "plan_version,month,rep_id,doctor_id,planned_visits", "2,2025-10,R1,D1,6")
            .With("hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units", "HS1,2025-11-05,H2,P1,4", "HS2,2025-10-06,H1,P1,1");

        await warehouse.LoadAsync(correction, "0");

        Assert.Equal(
            ["D1 2025-06-30"],
            await warehouse.LinesAsync("select concat_ws(' ', doctor_id, valid_to) from raw.doctor_target join raw.doctor using (doctor_key) where (select count(*) from raw.hospital_target) = 0"));
        Assert.Equal("A1", await warehouse.AskAsync<string>("select box from raw.registered_box"));
        Assert.False(await warehouse.AskAsync<bool>("select is_workday from raw.calendar"));
        Assert.Equal(0, await warehouse.AskAsync<int>("select count(*) from raw.event"));
        Assert.Equal(["H1 50.000", "T1 90.000"], await warehouse.LinesAsync(
            """
            select concat_ws(' ', hospital_id, territory_id, units)
            from raw.market_sale left join raw.hospital using (hospital_key) left join raw.territory using (territory_key)
            order by 1
            """));
        Assert.Equal(7.25m, await warehouse.AskAsync<decimal>("select amount from raw.quota"));
        Assert.Equal(200, await warehouse.AskAsync<int>("select minutes from raw.timesheet"));
        Assert.Equal(["1 5.00", "2 6.00"], await warehouse.LinesAsync("select concat_ws(' ', plan_version, planned_visits) from raw.plan order by 1"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Sums_of_costs_and_hospital_sales_follow_what_moves()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Everything();
        await warehouse.LoadAsync(delivery, "0");
        Assert.Equal(["2025-10-01 meeting D1 10050"], await warehouse.LinesAsync(Costs));
        Assert.Equal(["H1 P1 2025-10-01 4000 4000"], await warehouse.LinesAsync(HospitalSales));

        // The price doubles; the amount of a sale that only moves stays as it was frozen: 4 at 10.00.
        await warehouse.LoadAsync(
            Delivery.Empty()
                .With("products.csv", "product_id,product_name,unit_price", "P1,Alpha,20.00")
                .With("costs.csv", "cost_id,spent_on,category,amount,doctor_id", "K1,2025-11-04,meeting,80,D1")
                .With("hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units", "HS1,2025-11-05,H2,P1,4", "HS2,2025-10-06,H1,P1,1"),
            "0");

        Assert.Equal(["2025-11-01 meeting D1 8000"], await warehouse.LinesAsync(Costs));
        Assert.Equal(["H1 P1 2025-10-01 1000 2000", "H2 P1 2025-11-01 4000 4000"], await warehouse.LinesAsync(HospitalSales));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Rows_of_late_doctors_are_taken_up_when_the_doctor_comes()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Everything()
            .With("targets.csv", "doctor_id,valid_from", "D9,2025-01-01", "D1,2025-01-01")
            .With("plans.csv", "plan_version,month,rep_id,doctor_id,planned_visits", "1,2025-10,R1,D9,3")
            .With("potentials.csv", "doctor_id,product_id,as_of,potential_units", "D9,P1,2025-01-01,30");
        await warehouse.LoadAsync(delivery);

        var report = await warehouse.LoadAsync(Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name", "D9,Late"), "0");

        Assert.Equal(
            ["plans of earlier loads 1 1", "potentials of earlier loads 1 1", "targets of earlier loads 1 1"],
            report.Files.Where(file => file.Number < 0).Select(file => $"{file.File} {file.Read} {file.Loaded}").Order(StringComparer.Ordinal));
        Assert.Empty(await warehouse.ReasonsAsync());
        Assert.Equal(3m, await warehouse.AskAsync<decimal>("select planned_visits from raw.plan join raw.doctor using (doctor_key) where doctor_id = 'D9'"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Bad_rows_say_what_was_expected()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Everything()
            .With("calendar.csv", "day,is_workday", "2025-10-01,perhaps")
            .With("quotas.csv", "month,territory_id,product_id,amount", "2025-10-02,T1,P1,7", "2025-10,T9,P1,7")
            .With("market_sales.csv", "month,product_id,territory_id,hospital_id,units", "2025-10,P1,T1,H1,9")
            .With("targets.csv", "doctor_id,valid_from,valid_to", "D1,2025-06-01,2025-01-01");

        await warehouse.LoadAsync(delivery);

        Assert.Equal(
            [
                "calendar.csv line 2, column is_workday: 'perhaps' is not allowed (expected true or false).",
                "market_sales.csv line 2: 2 named (expected hospital_id or territory_id, one of them).",
                "quotas.csv line 2, column month: '2025-10-02' is not a month (expected yyyy-MM).",
                "quotas.csv line 3, column territory_id: 'T9' is not known (expected a territory_id of territories.csv or of an earlier load).",
                "targets.csv line 2, column valid_to: '2025-01-01' is before valid_from (expected 2025-06-01 or later).",
            ],
            await warehouse.ReasonsAsync());
    }

    private const string Costs =
        "select concat_ws(' ', month, category, doctor_id, cents) from mart.direct_cost_month join raw.doctor using (doctor_key) order by 1";

    private const string HospitalSales =
        """
        select concat_ws(' ', hospital_id, product_id, month, milliunits, cents)
        from mart.hospital_sales_month join raw.hospital using (hospital_key) join raw.product using (product_key)
        order by 1
        """;

    private static Delivery Everything() => new Delivery()
        .With("territories.csv", "territory_id,territory_name", "T1,North")
        .With("hospitals.csv", "hospital_id,hospital_name", "H1,First", "H2,Second")
        .With("reps.csv", "rep_id,rep_name", "R1,Chen")
        .With("targets.csv", "doctor_id,hospital_id,product_id,valid_from", "D1,,,2025-01-01", ",H1,P1,2025-01-01")
        .With("registered_boxes.csv", "doctor_id,product_id,as_of,box", "D1,P1,2025-01-01,A2")
        .With("calendar.csv", "day,is_workday", "2025-10-01,true")
        .With("events.csv", "event_id,event_date,kind,description,hospital_id,territory_id,product_id", "E1,2026-12-01,listing,New list,H1,T1,P1")
        .With("market_sales.csv", "month,product_id,territory_id,hospital_id,units", "2025-10,P1,T1,,100", "2025-10,P1,,H1,50")
        .With("quotas.csv", "month,territory_id,product_id,amount", "2025-10,T1,P1,6")
        .With("costs.csv", "cost_id,spent_on,category,amount,doctor_id", "K1,2025-10-04,meeting,100.50,D1")
        .With("timesheets.csv", "rep_id,work_date,activity,minutes", "R1,2025-10-08,Selling,300")
        .With("plans.csv", "plan_version,month,rep_id,doctor_id,planned_visits", "1,2025-10,R1,D1,5")
        .With("hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units", "HS1,2025-10-05,H1,P1,4");
}
