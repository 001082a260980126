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
