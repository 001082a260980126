using Etl;

namespace Tests;

/// <summary>Rejected rows as a file people open in a spreadsheet.</summary>
public sealed class RejectsCsvTests(WarehouseFixture fixture)
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("-5", "'-5")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("三甲", "三甲")]
    public void Cell_that_a_spreadsheet_would_run_is_made_harmless(string value, string cell) =>
        Assert.Equal($"1,visits,visits.csv,2,channel,{cell},not_allowed,no,{{}}", RejectsCsv.Line(new(1, "visits", "visits.csv", 2, "channel", value, "not_allowed", "no", "{}")));

    [Fact]
    public async Task File_holds_the_rows_of_one_rule_and_file_as_delivered()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-02-31,D1", "V2,2025-10-08,D9")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-02-31,D1,P1,4");
        await warehouse.LoadAsync(delivery);
        var path = Path.Combine(delivery.Path, "rejects.csv");

        var run = await EtlProgram.RunAsync(warehouse.Database, "rejects", "--rule", "bad_date", "--file", "visits.csv", "--csv", path);

        Assert.Equal((0, $"{path}: 1 rejected rows.\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                "load,entity,file,line,column,value,rule,reason,record",
                "1,visits,visits.csv,2,visited_at,2025-02-31,bad_date,\"visits.csv line 2, column visited_at: '2025-02-31' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm).\","
                + "\"{\"\"visit_id\"\": \"\"V1\"\", \"\"doctor_id\"\": \"\"D1\"\", \"\"visited_at\"\": \"\"2025-02-31\"\"}\"",
            ],
            await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rule_nobody_declared_ends_with_2()
    {
        await using var database = await fixture.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        var run = await EtlProgram.RunAsync(database, "rejects", "--rule", "bad_data");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("--rule: 'bad_data' is no rule (expected one of old_day, ", run.Error, StringComparison.Ordinal);
    }
}
