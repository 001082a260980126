using System.Text.Json;

namespace Tests;

/// <summary>The command line: exit codes, and what goes to which stream.</summary>
public sealed class EtlProgramTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_prints_json_alone_and_the_second_run_writes_nothing()
    {
        await using var database = await fixture.CreateEmptyDatabaseAsync(Cancel);
        using var delivery = new Delivery();

        var first = await EtlProgram.RunAsync(database, "load", delivery.Path, "--json");
        var second = await EtlProgram.RunAsync(database, "load", delivery.Path, "--json");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        var (one, two) = (JsonDocument.Parse(first.Output).RootElement, JsonDocument.Parse(second.Output).RootElement);
        Assert.Equal(("published", 10, 3), (one.GetProperty("state").GetString(), one.GetProperty("written").GetInt32(), one.GetProperty("read").GetProperty("visits").GetInt32()));
        Assert.Equal(("unchanged", 0, 1), (two.GetProperty("state").GetString(), two.GetProperty("written").GetInt32(), two.GetProperty("dataVersion").GetInt32()));
    }

    [Fact]
    public async Task Data_below_the_limit_end_with_1_and_say_so()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        using var delivery = new Delivery().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-02-31,D1,P1,4");

        var load = await EtlProgram.RunAsync(database, "load", delivery.Path);
        var rejects = await EtlProgram.RunAsync(database, "rejects", "--rule", "bad_date");

        Assert.Equal(1, load.ExitCode);
        Assert.Contains("sales.csv: 1 of 1 rows rejected, more than the limit of 1 %; nothing was published.", load.Error, StringComparison.Ordinal);
        Assert.Equal("sales.csv line 2, column sold_on: '2025-02-31' is not a date (expected yyyy-MM-dd).\n", rejects.Output);
    }

    [Theory]
    [InlineData("load")]
    [InlineData("load", "no-such-folder")]
    [InlineData("load", ".", "--max-rejects", "some")]
    [InlineData("lode", ".")]
    public async Task What_cannot_run_ends_with_2_and_a_message(params string[] arguments)
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);

        var run = await EtlProgram.RunAsync(database, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_check_and_migrate_answer_on_a_loaded_warehouse()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        using var delivery = new Delivery();
        await EtlProgram.RunAsync(database, "load", delivery.Path);

        var status = JsonDocument.Parse((await EtlProgram.RunAsync(database, "status", "--json")).Output).RootElement;
        var check = await EtlProgram.RunAsync(database, "check");
        var migrate = await EtlProgram.RunAsync(database, "migrate");

        Assert.Equal("2025-11-03", status.GetProperty("sources")[1].GetProperty("dataThrough").GetString());
        Assert.Equal((0, true), (check.ExitCode, check.Output.Contains("ok    visit_ids_are_unique", StringComparison.Ordinal)));
        Assert.Equal("The schema is current.\n", migrate.Output);
    }

    [Fact]
    public async Task Check_that_finds_rows_ends_with_1()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery);
        await warehouse.AskAsync<int>("with spoilt as (update mart.sales_month set milliunits = milliunits + 1 where month = '2025-10-01' returning 1) select count(*) from spoilt");

        var check = await EtlProgram.RunAsync(warehouse.Database, "check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("FAULT sales_month_is_the_sum_of_sales", check.Output, StringComparison.Ordinal);
    }
}
