using Analytics;

namespace Tests;

/// <summary>A month is closed when the data of all its sources pass its last workday.</summary>
public sealed class ClosedMonthTests(WarehouseFixture fixture)
{
    private const string BySource = "select concat_ws(' ', source, grain, first_day, data_through, last_closed) from ops.closed_by_source order by source";
    private const string ByLevel = "select concat_ws(' ', level, last_closed, nullif(array_to_string(held_back_by, '+'), '')) from ops.closed_month order by level";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Month_is_closed_when_its_slowest_source_is_and_the_panel_agrees()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        // Sales by month through October; visits to Thursday 30 October 2025, a day short of the month's last workday.
        using var delivery = new Delivery()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-08-08,D1", "V2,2025-10-30,D2")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-09-01,D1,P1,4", "S2,2025-10-01,D2,P1,2");
        await warehouse.LoadAsync(delivery);

        Assert.Equal(
            ["sales month 2025-09-01 2025-10-31 2025-10-01", "visits day 2025-08-08 2025-10-30 2025-09-01"],
            await warehouse.LinesAsync(BySource));
        Assert.Equal(["company 2025-09-01 visits", "doctor 2025-09-01 visits"], await warehouse.LinesAsync(ByLevel));
        Assert.Equal(Month.Of(2025, 9), (await PanelLoader.LoadAsync(warehouse.Database, Cancel)).LastClosed);
    }

    [Fact]
    public async Task Calendar_decides_which_day_closes_a_month()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-08-08,D1", "V2,2025-10-30,D2")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-09-01,D1,P1,4", "S2,2025-10-01,D2,P1,2")
            .With("calendar.csv", "day,is_workday", "2025-10-31,false");
        await warehouse.LoadAsync(delivery);

        Assert.Equal(["company 2025-10-01", "doctor 2025-10-01"], await warehouse.LinesAsync(ByLevel));
        Assert.Equal(Month.Of(2025, 10), (await PanelLoader.LoadAsync(warehouse.Database, Cancel)).LastClosed);
    }

    [Fact]
    public async Task Source_whose_rows_are_all_removed_reaches_nowhere()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("costs.csv", "cost_id,spent_on,category,amount", "C1,2025-10-08,meeting,5");
        using var second = Delivery.Empty()
            .With("costs.csv", "cost_id,spent_on,category,amount,deleted", "C1,,,,true")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units,deleted", "S1,,,,,true", "S2,,,,,true");
        await warehouse.LoadAsync(first);
        await warehouse.LoadAsync(second);

        Assert.Equal(["visits"], await warehouse.LinesAsync("select source from ops.source"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Hospital_level_waits_for_its_own_sales_only()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-08-08,D1", "V2,2025-11-28,D2")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-09-01,D1,P1,4", "S2,2025-11-01,D2,P1,2")
            .With("hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units", "H1,2025-09-01,H1,P1,4");
        await warehouse.LoadAsync(delivery);

        Assert.Equal(
            ["company 2025-09-01 hospital_sales", "doctor 2025-11-01", "hospital 2025-09-01 hospital_sales"],
            await warehouse.LinesAsync(ByLevel));
        Assert.Equal(Month.Of(2025, 11), (await PanelLoader.LoadAsync(warehouse.Database, Cancel)).LastClosed);
    }

    [Fact]
    public async Task Sources_that_may_lag_have_their_own_reach_and_hold_no_month_back()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("territories.csv", "territory_id,territory_name", "T1,One")
            .With("reps.csv", "rep_id,rep_name", "R1,Chen")
            .With("costs.csv", "cost_id,spent_on,category,amount", "C1,2025-03-05,meeting,10", "C2,2025-06-30,meeting,10")
            .With("timesheets.csv", "rep_id,work_date,activity,minutes", "R1,2025-02-03,selling,60")
            .With("market_sales.csv", "month,product_id,territory_id,units", "2025-01,P1,T1,9", "2025-04,P1,T1,9")
            .With("potentials.csv", "doctor_id,product_id,as_of,potential_units", "D1,P1,2025-01-01,9", "D1,P1,2025-07-01,9");
        await warehouse.LoadAsync(delivery, "0");

        Assert.Equal(
            [
                "costs day 2025-03-05 2025-06-30 2025-06-01", "market_sales month 2025-01-01 2025-04-30 2025-04-01", "potentials day 2025-01-01 2025-07-01 2025-06-01",
                "sales month 2025-10-01 2025-11-30 2025-11-01", "timesheets day 2025-02-03 2025-02-03", "visits day 2025-10-08 2025-11-03 2025-10-01",
            ],
            await warehouse.LinesAsync(BySource));
        Assert.Equal(["company 2025-10-01 visits", "doctor 2025-10-01 visits"], await warehouse.LinesAsync(ByLevel));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Status_names_the_source_that_holds_the_month_back()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery);

        var status = await EtlProgram.RunAsync(warehouse.Database, "status");

        // Visits end on 3 November, sales are by month through November.
        Assert.Contains("Last closed month: 2025-10, held back by visits.\n", status.Output, StringComparison.Ordinal);
    }
}
