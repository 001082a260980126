using System.ComponentModel;
using Warehouse;

namespace Benchmarks;

/// <summary>Other programs that bring the same visits and sales into tables of the same months, keys and indexes on the same server.</summary>
/// <remarks>They keep the delivered ids as text, since nothing gives them keys; they neither check, sum nor analyze.</remarks>
internal sealed class Peers(LocalPostgres server, string home, string folder)
{
    private const string Schema = "tests/Benchmarks/peer.sql";

    private readonly Dictionary<string, string> environment = new()
    {
        ["PGHOST"] = new ServerHome(home).Socket,
        ["PGUSER"] = "analytics",
        ["PGDATABASE"] = "company",
        ["FOLDER"] = folder,
        ["TARGET"] = $"pgsql://analytics@unix:{new ServerHome(home).Socket}:5432/company",
    };

    public async Task<Timed> CopyAsync(ServerClock clock)
    {
        await PsqlAsync("-f", Path.Combine(Programs.Root, Schema));
        await SettleAsync();
        var visits = await Timed.RunAsync(clock, () => PsqlAsync("-c", $"\\copy peer.visit from '{folder}/visits.csv' (format csv, header)"));
        var sales = await Timed.RunAsync(clock, () => PsqlAsync("-c", $"\\copy peer.sale from '{folder}/sales.csv' (format csv, header)"));
        await PsqlAsync("-c", "drop schema peer cascade");
        return visits + sales;
    }

    /// <summary>Null when it is not installed.</summary>
    public async Task<Timed?> PgLoaderAsync(ServerClock clock)
    {
        await PsqlAsync("-f", Path.Combine(Programs.Root, Schema));
        try
        {
            var visits = await LoadedAsync("visits");
            var sales = await LoadedAsync("sales");
            return visits + sales;
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            await PsqlAsync("-c", "drop schema peer cascade");
        }

        Task<Timed> LoadedAsync(string file) => Timed.RunAsync(
            clock, () => Measured.RunAsync("pgloader", environment, Path.Combine(Programs.Root, $"tests/Benchmarks/{file}.load")));
    }

    /// <summary>Has what was written before reach the disk, so that no run pays for the one before it.</summary>
    public async Task SettleAsync()
    {
        await PsqlAsync("-c", "checkpoint");
        await Measured.RunAsync("sync", environment);
    }

    public async Task<string> SettingsAsync()
    {
        await using var database = Database.Connect(server.ConnectionString("company"));
        await using var command = database.Source.CreateCommand(
            "select 'PostgreSQL ' || current_setting('server_version') || ': ' || string_agg(name || ' ' || current_setting(name), ', ' order by name) " +
            "from pg_settings where name in ('shared_buffers', 'max_wal_size', 'work_mem', 'maintenance_work_mem', 'wal_level', 'fsync', 'synchronous_commit')");
        return $"{await command.ExecuteScalarAsync()}; {Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}";
    }

    private Task<Measured> PsqlAsync(string option, string value) =>
        Measured.RunAsync("psql", environment, "-q", "-v", "ON_ERROR_STOP=1", option, value);
}
