using System.Globalization;

namespace Benchmarks;

/// <summary>The page budgets: the built dashboard over a generated, loaded and scored company, asked by a load generator on the same cores.</summary>
internal static class PagesBenchmark
{
    private const int Months = 24;

    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        // A size and a home: the company of that size that lies in it already, loaded and scored.
        var home = options is [_, var given] && Directory.Exists(given) ? given : null;
        var sizes = options is [] ? ["30000", "300000"] : home is null ? options : options.Take(1);
        foreach (var doctors in sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
        {
            await using var company = home is null ? await DashboardCompany.CreateAsync(doctors, Months) : await DashboardCompany.InAsync(home);
            using var asker = new PageAsker(company.Address);
            Console.WriteLine(Text($"{doctors:N0} doctors, {Months} months; {Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}; dashboard ready after {company.SecondsToStart:0.0} s, then {company.Megabytes():0} MB"));
            Console.WriteLine();
            await PrintFilteredAsync(asker, company, doctors);
            await PrintWireAsync(asker);
            Console.WriteLine(Text($"\nThe dashboard held {company.Megabytes():0} MB in the end.\n"));
        }
        return 0;
    }

    // Budgets are of pages with at most two charts: the last has five.
    private static readonly (string Path, bool IsBudget)[] Pages =
    [
        ("/", true), ("/concentration", true), ("/grid", true), ("/moves", true), ("/doctors", true), ("/territories", true), ("/activity", true), ("/roi", false),
    ];

    private static async Task PrintFilteredAsync(PageAsker asker, DashboardCompany company, int doctors)
    {
        Console.WriteLine("| Page | First view | New filter p50 | p99 | Processor time each | Two at once | Cached |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (path, isBudget) in Pages)
        {
            var first = await asker.TimeAsync(path);
            var rounds = isBudget ? 150 : 40;
            var views = asker.Filtered(path, rounds * 2);
            var cpu = company.CpuSeconds();
            var alone = await asker.TimesAsync(views.Take(rounds));
            cpu = (company.CpuSeconds() - cpu) / rounds;
            var together = await asker.RateAsync(views.Skip(rounds), clients: 2);
            var cached = await asker.RateAsync(path, clients: 4, TimeSpan.FromSeconds(2));
            Console.WriteLine(Text($"| {path} | {first:0.00} s | {At(alone, 0.50):0} ms | {At(alone, 0.99):0} ms | {cpu * 1000:0} ms | {together:0}/s | {cached:0}/s |"));
        }
        var must = doctors > 30_000 ? ("≤ 80 ms", "≤ 250 ms", "", "") : ("≤ 40 ms", "≤ 150 ms", "≥ 50/s", "≥ 500/s");
        Console.WriteLine($"| must, of pages with at most two charts | | {must.Item1} | {must.Item2} | | {must.Item3} | {must.Item4} |");
        Console.WriteLine();
    }

    private static async Task PrintWireAsync(PageAsker asker)
    {
        Console.WriteLine("| Over the wire, gzipped | Page | Style and pictures | Script | In all | A partial |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (path, _) in Pages)
        {
            var wire = await asker.WireAsync(path);
            Console.WriteLine(Text($"| {path} | {wire.Page / 1024.0:0.0} KB | {wire.Others / 1024.0:0.0} KB | {wire.Script / 1024.0:0.0} KB | {(wire.Page + wire.Others + wire.Script) / 1024.0:0.0} KB | {wire.Partial / 1024.0:0.0} KB |"));
        }
        Console.WriteLine("| must | | | ≤ 30 KB | ≤ 150 KB | ≤ 40 KB |");
    }

    private static double At(IReadOnlyList<double> seconds, double quantile) =>
        1000 * seconds.Order().ElementAt(Math.Min(seconds.Count - 1, (int)(quantile * seconds.Count)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
