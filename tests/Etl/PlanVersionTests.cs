namespace Tests;

/// <summary>What was planned when a month began stays what was planned, whatever is written afterwards.</summary>
public sealed class PlanVersionTests(WarehouseFixture fixture)
{
    private const string Header = "plan_version,month,rep_id,doctor_id,product_id,planned_visits";

    private const string InForce =
        """
        select concat_ws(' ', to_char(month, 'YYYY-MM'), plan_version, doctor_id, product_id, trim_scale(planned_visits), case when is_late then 'late' end)
        from mart.plan_in_force
        join raw.doctor using (doctor_key)
        left join raw.product using (product_key)
        order by month, doctor_id, product_id
        """;

    private const string LaterEdits =
        """
        select concat_ws(' ', to_char(month, 'YYYY-MM'), plan_version, doctor_id, trim_scale(planned_in_force), '>', trim_scale(planned_visits))
        from mart.plan_later_edit join raw.doctor using (doctor_key)
        order by month, plan_later_edit.load_id, plan_version, doctor_id
        """;

    [Fact]
    public async Task Version_recorded_before_the_month_holds_and_later_edits_are_shown_apart()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await LoadAsync(warehouse, "2025-09-20", "v1,2025-10,R1,D1,,4", "v1,2025-10,R1,D2,,2", "v1,2025-11,R1,D1,,4");
        // Corrected before October begins: the correction holds, and D2 is no longer planned.
        await LoadAsync(warehouse, "2025-09-30", ["v1,2025-10,R1,D1,,5,", "v1,2025-10,R1,D2,,2,true"], withDeleted: true);
        // On 2 October the plan is made to fit; a new version comes before November.
        await LoadAsync(warehouse, "2025-10-02", "v1,2025-10,R1,D1,,1", "v1,2025-10,R1,D3,,9", "v2,2025-11,R1,D1,,6");

        Assert.Equal(["2025-10 v1 D1 5", "2025-11 v2 D1 6"], await warehouse.LinesAsync(InForce));
        Assert.Equal(["2025-10 v1 D1 5 > 1", "2025-10 v1 D3 > 9"], await warehouse.LinesAsync(LaterEdits));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Month_planned_too_late_keeps_the_plan_first_recorded_and_says_so()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await LoadAsync(warehouse, "2025-10-15", "v1,2025-10,R1,D1,,4", "v1,2025-10,R1,D2,P1,2");
        await LoadAsync(warehouse, "2025-10-28", "v1,2025-10,R1,D1,,1", "v2,2025-10,R1,D1,,1");

        Assert.Equal(["2025-10 v1 D1 4 late", "2025-10 v1 D2 P1 2 late"], await warehouse.LinesAsync(InForce));
        Assert.Equal(["2025-10 v1 D1 4 > 1", "2025-10 v2 D1 4 > 1"], await warehouse.LinesAsync(LaterEdits));
        await warehouse.MustBeHealthyAsync();
    }

    // October begins at midnight in Shanghai: 16:00 UTC on 30 September.
    [Theory]
    [InlineData("2025-09-30 15:59:59+00", "2025-10 v1 D1 4")]
    [InlineData("2025-09-30 16:00:00+00", "2025-10 v1 D1 4 late")]
    public async Task Month_begins_on_the_clock_of_the_company(string recordedAt, string expected)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await LoadAsync(warehouse, recordedAt, "v1,2025-10,R1,D1,,4");

        Assert.Equal([expected], await warehouse.LinesAsync(InForce));
    }

    private static Task LoadAsync(LoadedWarehouse warehouse, string recordedAt, params string[] rows) => LoadAsync(warehouse, recordedAt, rows, withDeleted: false);

    // A load is recorded when it is; tests set the clock back afterwards.
    private static async Task LoadAsync(LoadedWarehouse warehouse, string recordedAt, string[] rows, bool withDeleted)
    {
        using var delivery = new Delivery().With("plans.csv", [withDeleted ? Header + ",deleted" : Header, .. rows]);
        await warehouse.LoadAsync(delivery.With("reps.csv", "rep_id,rep_name", "R1,Chen"), "0");
        await warehouse.AskAsync<long>(
            $"with dated as (update raw.plan_edit set recorded_at = '{recordedAt}' where load_id = (select max(load_id) from ops.load) returning 1) select count(*) from dated");
    }
}
