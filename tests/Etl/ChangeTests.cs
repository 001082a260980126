namespace Tests;

/// <summary>Every load leaves behind whose sums it changed, so that readers need not read everything again.</summary>
public sealed class ChangeTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task First_load_brings_whole_months_and_later_ones_name_the_accounts_whose_sums_change()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("hospitals.csv", "hospital_id,hospital_name", "H1,First")
            .With("hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units", "X1,2025-10-01,H1,P1,4");
        // V1 moves from D1 to D3 within October, V2 from October to December, S1 from D1's October to D3's November.
        using var second = Delivery.Empty()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D3", "V2,2025-12-01,D2", "V3,2025-11-03,D1")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-11-01,D3,P1,4")
            .With("hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units", "X1,2025-11-01,H1,P1,4");
        await warehouse.LoadAsync(first);
        await warehouse.LoadAsync(second);

        Assert.Equal(
            ["1 hospital_sales 2025-10-01: H1", "1 sales 2025-10-01: all", "1 sales 2025-11-01: all", "1 visits 2025-10-01: all", "1 visits 2025-11-01: all"],
            await ChangesOfAsync(warehouse, 1));
        Assert.Equal(
            [
                "2 hospital_sales 2025-10-01: H1", "2 hospital_sales 2025-11-01: H1", "2 sales 2025-10-01: D1", "2 sales 2025-11-01: D3",
                "2 visits 2025-10-01: D1 D2 D3", "2 visits 2025-12-01: D2", "2 visits 2025-12-01: all",
            ],
            await ChangesOfAsync(warehouse, 2));
    }

    private static Task<IReadOnlyList<string>> ChangesOfAsync(LoadedWarehouse warehouse, long load) => warehouse.LinesAsync(
        $"""
        select concat_ws(' ', load_id, source, month) || ': ' || coalesce((
            select string_agg(coalesce(doctor_id, hospital_id), ' ' order by doctor_id)
            from unnest(account_keys) key
            left join raw.doctor on doctor_key = key and source <> 'hospital_sales'
            left join raw.hospital on hospital.hospital_key = key and source = 'hospital_sales'), 'all')
        from ops.change where load_id = {load} order by 1
        """);
}
