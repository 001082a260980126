using Dapper;
using Npgsql;

namespace Tests;

/// <summary>Ctrl-C and SIGTERM, wherever a load stands: the warehouse is as before.</summary>
public sealed class StopTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A table is locked, so that the load stands still where it needs that table: reading, judging, merging, building, recording.
    [Theory]
    [InlineData("staging.doctors", Signal.Interrupt, 130)]
    [InlineData("staging.visits", Signal.Terminate, 143)]
    [InlineData("raw.doctor", Signal.Interrupt, 130)]
    [InlineData("raw.visit", Signal.Interrupt, 130)]
    [InlineData("mart.sales_month", Signal.Terminate, 143)]
    [InlineData("ops.reject", Signal.Interrupt, 130)]
    public async Task Stopped_load_publishes_nothing_and_says_so(string table, int signal, int exitCode)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var second = new Delivery().With("visits.csv", "visit_id,visited_at,doctor_id", "V9,2025-12-01,D1")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,40", "S9,2025-12-01,D9,P1,1");
        await warehouse.LoadAsync(first);
        var before = await WarehouseDigest.OfAsync(warehouse.Database, "raw", "mart");
        using var program = await StoppedAtAsync(warehouse, table, signal, "load", second.Path, "--max-rejects", "9");

        Assert.Equal(exitCode, program.ExitCode);
        Assert.EndsWith("Cancelled; nothing was published.\n", await program.StandardError.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(before, await WarehouseDigest.OfAsync(warehouse.Database, "raw", "mart"));
        Assert.Equal("failed Cancelled; nothing was published.", await warehouse.AskAsync<string>("select state || ' ' || message from ops.load where load_id = 2"));
        await warehouse.MustBeHealthyAsync();
        Assert.Equal(0, (await EtlProgram.RunAsync(warehouse.Database, "load", second.Path, "--max-rejects", "9")).ExitCode);
    }

    private static async Task<System.Diagnostics.Process> StoppedAtAsync(LoadedWarehouse warehouse, string table, int signal, params string[] arguments)
    {
        await using var holder = await warehouse.Database.ConnectAsync(Cancel);
        await using var held = await holder.BeginTransactionAsync(Cancel);
        await holder.ExecuteAsync($"lock table {table} in access exclusive mode");
        var program = EtlProgram.Start(warehouse.Database, arguments);
        while (await IsFreeAsync(holder))
            await Task.Delay(20, Cancel);
        Signal.Send(program, signal);
        await program.WaitForExitAsync(Cancel);
        return program;
    }

    private static async Task<bool> IsFreeAsync(NpgsqlConnection holder) =>
        0 == await holder.QuerySingleAsync<long>(
            "select count(*) from pg_locks where not granted and locktype = 'relation' and database = (select oid from pg_database where datname = current_database())");
}
