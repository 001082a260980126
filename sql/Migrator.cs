using System.Reflection;
using Npgsql;

namespace Warehouse;

/// <summary>
/// Brings the schema up to date: numbered migrations once, functions and views again when their text changed.
/// Safe when several programs start at once; an edited migration is refused.
/// </summary>
public static class Migrator
{
    // Functions first: views may call them.
    private static readonly string[] DefinitionFolders = ["functions", "views"];

    /// <summary>Applies what is missing.</summary>
    /// <returns>Paths of the files applied, in order; empty when the schema was current.</returns>
    /// <exception cref="WarehouseException">A migration already applied was edited, or the warehouse is newer than this program.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(Database database, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(database, cancellationToken))
            return [];

        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.ExecuteAsync("queries/schema/lock", null, null, cancellationToken);
        try
        {
            await connection.ExecuteAsync("queries/schema/create_ledger", null, null, cancellationToken);
            var applied = await AppliedAsync(connection, "migrations", cancellationToken);
            RefuseEdited(applied);

            var done = new List<string>();
            foreach (var migration in Migration.In("migrations").ExceptBy(applied.Keys, m => m.Name))
                done.Add(await ApplyAsync(connection, migration, "queries/schema/record_migration", cancellationToken));
            foreach (var definition in await ChangedDefinitionsAsync(connection, cancellationToken))
                done.Add(await ApplyAsync(connection, definition, "queries/schema/record_definition", cancellationToken));
            return done;
        }
        finally
        {
            await connection.ExecuteAsync("queries/schema/unlock", null, null, CancellationToken.None);
        }
    }

    /// <summary>Passes when the schema is the one this program was built with.</summary>
    /// <exception cref="WarehouseException">It is missing, older, newer or edited; the message says what to run.</exception>
    public static async Task RequireCurrentAsync(Database database, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(database, cancellationToken))
            return;
        if (!await database.FirstAsync<bool>("queries/schema/ledger_exists", null, cancellationToken))
            throw new WarehouseException("The warehouse is empty: run 'etl load DIR' to fill it.");
        throw new WarehouseException("The warehouse has an older schema than this program: run 'etl migrate'.");
    }

    private static async Task<bool> IsCurrentAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        if (!await connection.FirstAsync<bool>("queries/schema/ledger_exists", null, null, cancellationToken))
            return false;

        var applied = await AppliedAsync(connection, "migrations", cancellationToken);
        RefuseEdited(applied);
        return Migration.In("migrations").All(m => applied.ContainsKey(m.Name))
            && (await ChangedDefinitionsAsync(connection, cancellationToken)).Count == 0;
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(NpgsqlConnection connection, string kind, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<Migration>($"queries/schema/applied_{kind}", null, null, cancellationToken))
            .ToDictionary(m => m.Name, m => m.Checksum, StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Migration>> ChangedDefinitionsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = await AppliedAsync(connection, "definitions", cancellationToken);
        return [.. DefinitionFolders.SelectMany(Migration.In).Where(d => applied.GetValueOrDefault(d.Name) != d.Checksum)];
    }

    private static void RefuseEdited(Dictionary<string, string> applied)
    {
        var known = Migration.In("migrations").ToDictionary(m => m.Name, m => m.Checksum, StringComparer.Ordinal);
        foreach (var (name, checksum) in applied)
        {
            if (!known.TryGetValue(name, out var expected))
                throw new WarehouseException($"The warehouse has the migration '{name}', which this program does not know: it is newer. Use the newer program.");
            if (expected != checksum)
                throw new WarehouseException(
                    $"The migration '{name}' was edited after it was applied (applied {checksum[..12]}, now {expected[..12]}). " +
                    "Restore its text and put the change into a new migration.");
        }
    }

    private static async Task<string> ApplyAsync(NpgsqlConnection connection, Migration migration, string record, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("queries/schema/short_lock_timeout", null, transaction, cancellationToken);
        await connection.ExecuteAsync(migration.Name, null, transaction, cancellationToken);
        var parameters = new { migration.Name, migration.Checksum, programVersion = ProgramVersion };
        await connection.ExecuteAsync(record, parameters, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return migration.Name;
    }

    private static string ProgramVersion => typeof(Migrator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
