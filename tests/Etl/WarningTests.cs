using Etl;

namespace Tests;

/// <summary>Rows that are loaded although somebody should look at them.</summary>
public sealed class WarningTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Doubted_rows_are_loaded_and_the_doubt_is_kept_with_its_line()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        // The clock of tests stands in 2026; P2 has no price.
        using var delivery = new Delivery()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2015-10-08,D1", "V2,2025-10-09 10:00,D2")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units,amount", "S1,2025-10-01,D1,P2,4,", "S2,2025-10-01,D1,P2,4,9.00", "S3,2025-10-01,D1,P1,4,");

        var report = await warehouse.LoadAsync(delivery, "0");

        Assert.Equal(["2 visits", "3 sales"], report.Files.Where(file => file.Entity is "visits" or "sales").Select(file => $"{file.Loaded} {file.Entity}"));
        Assert.Equal(["sales.csv no_amount 1", "visits.csv old_day 1"], report.Doubts.Select(doubt => $"{doubt.File} {doubt.Rule} {doubt.Rows}").Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "visits.csv line 2, column visited_at: '2015-10-08' is more than ten years ago (expected its year to be right).",
                "sales.csv line 2, column amount: no amount, and product 'P2' has no unit_price (the units count, the money does not).",
            ],
            await warehouse.LinesAsync("select reason from ops.warning order by rule desc"));
        var shown = await EtlProgram.RunAsync(warehouse.Database, "rejects", "--warnings", "--rule", "no_amount");
        Assert.Equal("sales.csv line 2, column amount: no amount, and product 'P2' has no unit_price (the units count, the money does not).\n", shown.Output);
    }

    [Fact]
    public async Task Potential_far_below_what_is_bought_is_doubted_when_it_is_new()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        // 300 units in the twelve months before November 2025 are 25 a month: more than twice 12, not more than twice 13.
        using var delivery = new Delivery()
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,300", "S2,2025-10-01,D2,P1,300", "S3,2024-10-01,D3,P1,900")
            .With("potentials.csv", "doctor_id,product_id,as_of,potential_units", "D1,P1,2025-11-01,12", "D2,P1,2025-11-01,13", "D3,P1,2025-11-01,1");
        await warehouse.LoadAsync(delivery, "0");

        var again = await warehouse.LoadAsync(delivery.With("visits.csv", "visit_id,visited_at,doctor_id", "V9,2025-10-08,D1"), "0");

        Assert.Equal(
            ["1 potentials.csv line 2, column potential_units: 'D1' buys 25.0 units a month, more than twice its potential of 12 (expected a potential of the whole category)."],
            await warehouse.LinesAsync("select concat_ws(' ', load_id, reason) from ops.warning"));
        Assert.Empty(again.Doubts);
    }

    [Fact]
    public async Task Beyond_a_thousand_warnings_of_a_rule_their_number_is_kept()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        var sales = Enumerable.Range(1, 1203).Select(i => $"S{i},2010-01-05,D1,P2,1");
        using var delivery = new Delivery().With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. sales]);

        var report = await warehouse.LoadAsync(delivery, "0");

        Assert.Equal(["no_amount 1203", "old_day 1203"], report.Doubts.Select(doubt => $"{doubt.Rule} {doubt.Rows}"));
        Assert.Equal(
            ["no_amount 1000 203", "old_day 1000 203"],
            await warehouse.LinesAsync(
                """
                select concat_ws(' ', rule, count(*) filter (where line is not null), sum(rows) filter (where line is null))
                from ops.warning group by rule order by rule
                """));
    }
}
