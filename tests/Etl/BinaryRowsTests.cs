using CsCheck;
using Dapper;
using Etl;

namespace Tests;

/// <summary>What is copied is what PostgreSQL then holds.</summary>
public sealed class BinaryRowsTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decimals_arrive_as_they_are()
    {
        // Of every scale, around the powers of ten where digits of base 10,000 begin and end.
        var values = new List<decimal> { 0m, 0.00m, decimal.MaxValue, decimal.MinValue, 0.0001m, 0.00001m, 9999.9999m, 10000m, 100000000m, -0.05m, 12345.67m };
        Gen.Decimal[-999_999_999_999m, 999_999_999_999m].Select(Gen.Int[0, 6], decimal.Round).Array[200].Sample(values.AddRange, iter: 1);
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        await using var connection = await database.ConnectAsync(Cancel);
        using (var rows = BinaryRows.Begin(connection, "queries/load/sales/copy"))
        {
            for (var i = 0; i < values.Count; i++)
            {
                rows.StartRow(9);
                rows.Smallint(1);
                rows.Bigint(i);
                rows.Text("S");
                rows.Day(new DateOnly(1999, 12, 31));
                rows.Null();
                rows.Null();
                rows.Numeric(values[i]);
                rows.Null();
                rows.Boolean(false);
            }

            rows.Complete();
        }

        Assert.Equal(values, await connection.QueryAsync<decimal>("select units from staging.sales order by line"));
        Assert.Equal("1999-12-31 0.00 12345.67", await connection.QuerySingleAsync<string>(
            "select concat_ws(' ', min(sold_on), max(units::text) filter (where line = 1), max(units::text) filter (where line = 10)) from staging.sales"));
    }

    [Fact]
    public async Task Rows_not_completed_are_not_copied()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        await using var connection = await database.ConnectAsync(Cancel);

        using (var rows = BinaryRows.Begin(connection, "queries/load/calendar/copy"))
        {
            rows.StartRow(5);
            rows.Smallint(1);
            rows.Bigint(1);
            rows.Day(new DateOnly(2025, 1, 1));
            rows.Boolean(true);
            rows.Boolean(false);
        }

        Assert.Equal(0, await connection.QuerySingleAsync<long>("select count(*) from staging.calendar"));
    }
}
