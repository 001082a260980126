using System.Net.Sockets;
using Etl;
using Npgsql;

namespace Tests;

public sealed class ExplanationTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Full_disk_says_what_to_do() => Assert.Equal(
        "The disk of the warehouse is full (could not extend file); nothing was published. Free some space and load again.",
        Explanation.Of(new PostgresException("could not extend file", "ERROR", "ERROR", "53100")));

    [Fact]
    public void Lost_connection_says_what_to_do() => Assert.Equal(
        "The connection to the warehouse was lost (Broken pipe); nothing was published. Load again when it is back.",
        Explanation.Of(new NpgsqlException("Exception while writing", new IOException("Broken pipe", new SocketException(32)))));

    [Fact]
    public void Fault_of_the_program_has_no_kind_words() => Assert.Null(Explanation.Of(new InvalidOperationException("x")));

    [Fact]
    public async Task Connection_ended_by_the_server_during_a_load_leaves_the_warehouse_as_before()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        using var program = EtlProgram.Start(warehouse.Database, "load", Repository.Sample);
        while (await program.StandardError.ReadLineAsync(Cancel) is { } line && line != "matching visits")
        {
        }

        await warehouse.AskAsync<long>(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'");
        var message = await program.StandardError.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);

        Assert.Equal(2, program.ExitCode);
        Assert.Contains("nothing was published. Load again when it is back.", message, StringComparison.Ordinal);
        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.doctor"));
        Assert.Equal(LoadState.Published, (await warehouse.LoadAsync(delivery)).State);
    }
}
