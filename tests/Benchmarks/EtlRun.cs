using System.Globalization;
using System.Text.Json;
using Etl;
using Warehouse;

namespace Benchmarks;

/// <summary>One size of company, measured: seconds of the peers, runs of `etl load`. Double and PgLoader only where the budget is measured.</summary>
internal sealed record EtlRun(
    string Settings, long Rows, Timed Copy, Timed? PgLoader, Timed Load, Timed Again, Timed Daily, Timed? Double)
{
    private const int Months = 24;

    // What the budget names. The ledgers of a simulated company, as many rows again, have no peer here.
    private static readonly string[] Files = ["territories", "hospitals", "products", "doctors", "reps", "visits", "sales"];

    public static async Task<EtlRun> MeasureAsync(LocalPostgres server, string place, int doctors, bool isBudget, bool isWithPgLoader)
    {
        var folder = Path.Combine(place, "company");
        var made = Generator.Run(folder, new GenerateOptions(doctors, Months, 1, World.Effect, 0, new DateOnly(2024, 1, 1)), _ => { }, CancellationToken.None);
        foreach (var file in Directory.GetFiles(folder).Where(file => !Files.Contains(Path.GetFileNameWithoutExtension(file))))
            File.Delete(file);
        var environment = new Dictionary<string, string> { ["ANALYTICS_WAREHOUSE"] = await server.StartAsync("company", CancellationToken.None) };
        var peers = new Peers(server, Path.Combine(place, "home"), folder);

        var clock = ServerClock.Of(new ServerHome(Path.Combine(place, "home")).Data);

        var copy = await peers.CopyAsync(clock);
        var load = await LoadAsync(folder);
        var again = await LoadAsync(folder);
        RequireWritten(again.Run, 0);
        var daily = await LoadAsync(Increment.Write(Path.Combine(place, "daily"), "N", oneIn: 500, folder));
        var @double = isBudget ? await DoubleAsync() : null;
        var pgLoader = isWithPgLoader ? await peers.PgLoaderAsync(clock) : null;
        return new(await peers.SettingsAsync(), made.Visits + made.Sales, copy, pgLoader, load, again, daily, @double);

        async Task<Timed> LoadAsync(string path)
        {
            await peers.SettleAsync();
            return await Timed.RunAsync(clock, () => Measured.RunAsync(Programs.Etl, environment, "load", path, "--json"));
        }

        // The same history once more, four years earlier; then as many rows of an increment, spread over both.
        async Task<Timed> DoubleAsync()
        {
            var earlier = Increment.WriteEarlier(Path.Combine(place, "earlier"), folder);
            await LoadAsync(earlier);
            return await LoadAsync(Increment.Write(Path.Combine(place, "daily-2"), "M", oneIn: 1000, folder, earlier));
        }
    }

    private static void RequireWritten(Measured load, long expected)
    {
        using var report = JsonDocument.Parse(load.Output);
        if (report.RootElement.GetProperty("written").GetInt64() is var written && written != expected)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The second load wrote {written} rows, expected {expected}."));
    }
}
