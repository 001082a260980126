using Warehouse;

namespace Tests;

public sealed class MigratorTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Second_run_applies_nothing()
    {
        await using var database = await fixture.CreateEmptyDatabaseAsync(Cancel);

        Assert.Contains("migrations/001_schemas", await Migrator.MigrateAsync(database, Cancel));
        Assert.Empty(await Migrator.MigrateAsync(database, Cancel));
    }

    [Fact]
    public async Task Edited_migration_is_refused_by_name()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        await RunAsync(database, "update ops.migration set checksum = repeat('0', 64) where name = 'migrations/003_facts'");

        var error = await Assert.ThrowsAsync<WarehouseException>(() => Migrator.MigrateAsync(database, Cancel));

        Assert.StartsWith("The migration 'migrations/003_facts' was edited after it was applied (applied 000000000000,", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("). Restore its text and put the change into a new migration.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newer_warehouse_is_refused_by_an_older_program()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        await RunAsync(database, "insert into ops.migration values ('migrations/999_future', 'x', now(), '9.9')");

        var error = await Assert.ThrowsAsync<WarehouseException>(() => Migrator.RequireCurrentAsync(database, Cancel));

        Assert.EndsWith("'migrations/999_future', which this program does not know: it is newer. Use the newer program.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_warehouse_says_which_command_fills_it()
    {
        await using var database = await fixture.CreateEmptyDatabaseAsync(Cancel);

        var error = await Assert.ThrowsAsync<WarehouseException>(() => Migrator.RequireCurrentAsync(database, Cancel));

        Assert.Equal("The warehouse is empty: run 'etl load DIR' to fill it.", error.Message);
    }

    [Fact]
    public async Task Two_programs_migrating_at_once_apply_each_migration_once()
    {
        await using var database = await fixture.CreateEmptyDatabaseAsync(Cancel);

        var applied = await Task.WhenAll(Migrator.MigrateAsync(database, Cancel), Migrator.MigrateAsync(database, Cancel));

        Assert.Single(applied.SelectMany(paths => paths), path => path == "migrations/001_schemas");
    }

    private static async Task RunAsync(Database database, string statement)
    {
        await using var command = database.Source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
