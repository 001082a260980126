using System.Diagnostics;
using System.Globalization;
using Analytics;

namespace Benchmarks;

/// <summary>The panel's budgets, beside DuckDB and PostgreSQL asked the same of the same data; every answer is compared.</summary>
internal static class PanelBenchmark
{
    private const int Questions = 25;
    private const int Rounds = 4;

    public static async Task<int> RunAsync(IReadOnlyList<string> sizes)
    {
        foreach (var accounts in sizes is [] ? [30_000, 300_000] : sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
        {
            await using var world = await PanelWorld.CreateAsync(accounts);
            var lines = new List<string>
            {
                Text($"{accounts:N0} accounts, 24 months, 3 products; {Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}"), "",
                "| What | Panel | Must | DuckDB | PostgreSQL |", "|---|---:|---:|---:|---:|",
            };
            using var store = new PanelStore(world.Database);
            await LoadAsync(world, store, lines);
            await AskAsync(world, store.Current!, lines);
            await PublishAsync(world, store, lines);
            Console.WriteLine(string.Join('\n', lines) + "\n");
        }
        return 0;
    }

    private static async Task LoadAsync(PanelWorld world, PanelStore store, List<string> lines)
    {
        var empty = ProcessMemory.Steady();
        ProcessMemory.Forget();
        var (seconds, cpu) = await TimedAsync(world, () => store.RefreshAsync(CancellationToken.None));
        var peak = ProcessMemory.Peak();
        var steady = ProcessMemory.Steady();
        var (copy, copyCpu) = await TimedAsync(world, () => Task.WhenAll(CopyAsync(world, "mart.sales_month"), CopyAsync(world, "mart.visits_month")));
        lines.Add(Text($"| full load ({cpu:0.0} s of processor, server included); PostgreSQL: the same rows copied out and thrown away ({copyCpu:0.0} s) | {seconds:0.0} s | {Must(world, "≤ 20 s")} | | {copy:0.0} s |"));
        lines.Add(Text($"| memory of the process ({empty:0} MB before), peak of the load ÷ steady ({peak:0} ÷ {steady:0} MB) | {peak / steady:0.00} | {Must(world, "≤ 1.2")} | | |"));
    }

    // What the load cannot do without: how fast this machine gives the rows away today.
    private static async Task CopyAsync(PanelWorld world, string mart)
    {
        await using var connection = await world.Database.ConnectAsync(CancellationToken.None);
        await using var rows = await connection.BeginRawBinaryCopyAsync($"copy (select * from {mart}) to stdout (format binary)");
        var buffer = new byte[1 << 20];
        while (await rows.ReadAsync(buffer, CancellationToken.None) > 0) { }
    }

    private static async Task AskAsync(PanelWorld world, Panel panel, List<string> lines)
    {
        await using var peers = await ParetoPeers.CreateAsync(world);
        await CompareAsync("Pareto of all accounts, any period, median (worst)", "≤ 20 ms", isNarrow: false);
        await CompareAsync("the same of one region and specialty", "≤ 3 ms", isNarrow: true);

        async Task CompareAsync(string what, string must, bool isNarrow)
        {
            var (own, duck, postgres) = (new List<double>(), new List<double>(), new List<double>());
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var question in ParetoQuestion.Draw(Questions, isNarrow))
                    Timed(() => ParetoAnswer.Of(panel, question));
            }
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            foreach (var (question, i) in ParetoQuestion.Draw(Questions, isNarrow).Select((q, i) => (q, i)))
            {
                var (answer, milliseconds) = Timed(() => ParetoAnswer.Of(panel, question));
                own.Add(milliseconds);
                await PeerAsync(duck, "DuckDB", peers.AskDuckAsync(question), answer, question);
                if (i % 5 == 0)
                    await PeerAsync(postgres, "PostgreSQL", peers.AskPostgresAsync(question), answer, question);
            }
            lines.Add($"| {what}{Text($", {cpu.TotalMilliseconds / (Rounds * Questions):0.0} ms of processor")} | {Of(own)} | {Must(world, must)} | {Of(duck)} | {Of(postgres)} |");
        }

        static async Task PeerAsync(List<double> times, string name, Task<(ParetoAnswer Answer, double Milliseconds)> asked, ParetoAnswer own, ParetoQuestion question)
        {
            var (answer, milliseconds) = await asked;
            own.RequireEqual(answer, question, name);
            times.Add(milliseconds);
        }
    }

    private static async Task PublishAsync(PanelWorld world, PanelStore store, List<string> lines)
    {
        await world.IncrementAsync();
        var before = store.Current!;
        var steady = ProcessMemory.Steady();
        ProcessMemory.Forget();
        Task<bool>? refreshed = null;
        var (seconds, cpu) = await TimedAsync(world, async () =>
        {
            refreshed = store.RefreshAsync(CancellationToken.None);
            while (ReferenceEquals(store.Current, before) && !refreshed.IsFaulted)
                await Task.Delay(1);
        });
        await refreshed!;
        var (after, peak) = (store.Current!, ProcessMemory.Peak());
        await CompareAsync(world, after);
        lines.Add(Text($"| publish after a 0.2 % increment, until swapped ({cpu:0.00} s of processor; {after.ColumnsSharedWith(before)} of {after.Columns} columns shared) | {seconds:0.00} s | {Must(world, "≤ 1 s")} | | |"));
        lines.Add(Text($"| memory, peak of the publish ÷ steady ({peak:0} ÷ {steady:0} MB) | {peak / steady:0.00} | {Must(world, "≤ 1.2")} | | |"));
    }

    private static async Task CompareAsync(PanelWorld world, Panel panel)
    {
        await using var peers = await ParetoPeers.CreateAsync(world);
        foreach (var question in ParetoQuestion.Draw(Questions, isNarrow: false))
            ParetoAnswer.Of(panel, question).RequireEqual((await peers.AskDuckAsync(question)).Answer, question, "DuckDB");
    }

    private static (T Answer, double Milliseconds) Timed<T>(Func<T> ask)
    {
        var clock = Stopwatch.StartNew();
        var answer = ask();
        return (answer, clock.Elapsed.TotalMilliseconds);
    }

    private static async Task<(double Seconds, double Cpu)> TimedAsync(PanelWorld world, Func<Task> run)
    {
        var (server, own, clock) = (world.Clock.Seconds(), Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        await run();
        var seconds = clock.Elapsed.TotalSeconds;
        return (seconds, world.Clock.Seconds() - server + (Process.GetCurrentProcess().TotalProcessorTime - own).TotalSeconds);
    }

    // The budgets are of 300,000 accounts.
    private static string Must(PanelWorld world, string must) => world.Accounts >= 300_000 ? must : "";

    private static string Of(List<double> times) => Text($"{times.Order().ElementAt(times.Count / 2):0.0} ({times.Max():0.0}) ms");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
