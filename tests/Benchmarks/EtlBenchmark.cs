using System.Globalization;
using System.Text.Json;
using Etl;
using Warehouse;

namespace Benchmarks;

/// <summary>The loader beside raw \copy, at one or more sizes, on one private server of its own.</summary>
internal static class EtlBenchmark
{
    private const int Months = 24;

    public static async Task<int> RunAsync(int[] sizes)
    {
        var place = Directory.CreateTempSubdirectory("bench-").FullName;
        File.SetUnixFileMode(place, (UnixFileMode)0b111_101_101);
        var server = new LocalPostgres(new ServerHome(Path.Combine(place, "home")));
        Directory.CreateDirectory(Path.Combine(place, "home"));
        try
        {
            await server.StartAsync("postgres", CancellationToken.None);
            Console.WriteLine(await SettingsAsync(server));
            Console.WriteLine("| Rows | etl load | psql \\copy | Ratio | Peak memory | Again | 0.2 % increment |");
            Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var doctors in sizes is [] ? [65_000] : sizes)
                Console.WriteLine(await RowAsync(server, place, doctors));
            return 0;
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
            Directory.Delete(place, recursive: true);
        }
    }

    private static async Task<string> RowAsync(LocalPostgres server, string place, int doctors)
    {
        var folder = Path.Combine(place, "company");
        var made = Generator.Run(folder, new GenerateOptions(doctors, Months, 1, World.Effect, 0, new DateOnly(2024, 1, 1)), _ => { }, CancellationToken.None);
        var increment = Increment.Write(folder, Path.Combine(place, "increment"));
        var database = $"size_{doctors}";
        var environment = new Dictionary<string, string> { ["ANALYTICS_WAREHOUSE"] = await server.StartAsync(database, CancellationToken.None) };

        var peer = await PeerAsync(server, place, database, folder);
        var load = await Measured.RunAsync(Programs.Etl, environment, "load", folder, "--json");
        var again = await Measured.RunAsync(Programs.Etl, environment, "load", folder, "--json");
        RequireWritten(again, 0);
        var daily = await Measured.RunAsync(Programs.Etl, environment, "load", increment, "--json", "--max-rejects", "5%");
        Directory.Delete(folder, recursive: true);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {made.Visits + made.Sales:N0} | {load.Seconds:0.0} s | {peer:0.0} s | {load.Seconds / peer:0.00} | {load.PeakMegabytes:0} MB | {again.Seconds:0.00} s | {daily.Seconds:0.0} s |");
    }

    /// <summary>Seconds of \copy of visits and sales, the tables made beforehand, analyzed as the loader does.</summary>
    private static async Task<double> PeerAsync(LocalPostgres server, string place, string database, string folder)
    {
        var environment = new Dictionary<string, string> { ["PGHOST"] = new ServerHome(Path.Combine(place, "home")).Socket, ["PGUSER"] = "analytics", ["PGDATABASE"] = database };
        await Measured.RunAsync("psql", environment, "-q", "-v", "ON_ERROR_STOP=1", "-f", Path.Combine(Programs.Root, "tests", "Benchmarks", "peer.sql"));
        var visits = await Measured.RunAsync("psql", environment, "-q", "-c", $"\\copy peer.visit from '{folder}/visits.csv' (format csv, header)");
        var sales = await Measured.RunAsync("psql", environment, "-q", "-c", $"\\copy peer.sale from '{folder}/sales.csv' (format csv, header)");
        await Measured.RunAsync("psql", environment, "-q", "-c", "drop schema peer cascade");
        return visits.Seconds + sales.Seconds;
    }

    private static async Task<string> SettingsAsync(LocalPostgres server)
    {
        await using var database = Database.Connect(server.ConnectionString("postgres"));
        await using var command = database.Source.CreateCommand(
            "select 'PostgreSQL ' || current_setting('server_version') || ': ' || string_agg(name || ' ' || current_setting(name), ', ') " +
            "from pg_settings where name in ('shared_buffers', 'max_wal_size', 'work_mem', 'maintenance_work_mem', 'wal_level', 'fsync', 'synchronous_commit')");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static void RequireWritten(Measured load, long expected)
    {
        using var report = JsonDocument.Parse(load.Output);
        if (report.RootElement.GetProperty("written").GetInt64() is var written && written != expected)
            throw new InvalidOperationException($"The second load wrote {written} rows, expected {expected}.");
    }
}
