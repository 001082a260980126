using System.Globalization;
using Warehouse;

namespace Benchmarks;

/// <summary>The loader's budgets in one table, and how each grows with the rows; each size on a fresh private server of its own.</summary>
internal static class EtlBenchmark
{
    private const int BudgetDoctors = 65_000;

    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        var isWithPgLoader = !options.Contains("--without-pgloader");
        List<int> sizes = [.. options.Where(option => option != "--without-pgloader").Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        var runs = new List<EtlRun>();
        foreach (var doctors in sizes is [] ? [BudgetDoctors] : sizes)
        {
            var run = await RunAsync(doctors, isBudget: runs.Count == 0, isWithPgLoader);
            Console.WriteLine(run.Settings);
            if (run.Double is not null)
                Print(Budgets(run));
            runs.Add(run);
        }

        if (runs.Count > 1)
            Print(Growth(runs));
        return 0;
    }

    private static async Task<EtlRun> RunAsync(int doctors, bool isBudget, bool isWithPgLoader)
    {
        var place = Directory.CreateTempSubdirectory("bench-").FullName;
        File.SetUnixFileMode(place, (UnixFileMode)0b111_101_101);
        var server = new LocalPostgres(new ServerHome(Path.Combine(Directory.CreateDirectory(Path.Combine(place, "home")).FullName)));
        try
        {
            return await EtlRun.MeasureAsync(server, place, doctors, isBudget, isBudget && isWithPgLoader);
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
            Directory.Delete(place, recursive: true);
        }
    }

    private static IEnumerable<string> Budgets(EtlRun run) =>
    [
        "| What | Measured | Processor time | Must |",
        "|---|---:|---:|---:|",
        Row($"`etl load` of {run.Rows:N0} rows of visits and sales, published, marts refreshed", run.Load),
        Row($"`psql \\copy` of the same visits and sales", run.Copy),
        Ratio("`etl load` ÷ `psql \\copy`", run.Load, run.Copy, "≤ 1.5"),
        run.PgLoader is null ? "| pgloader | not run, or not installed | | |" : Row($"pgloader of the same visits and sales", run.PgLoader),
        Row($"the same folder again, nothing written", run.Again, "≤ 1 s"),
        Row($"a 0.2 % increment, half of it corrections", run.Daily, "≤ 3 s"),
        Row($"an increment as large, over a history twice as long", run.Double!),
        Ratio("the one ÷ the other", run.Double!, run.Daily, "≤ 1.3"),
        Text($"| peak memory of `etl load` | {run.Load.Run.PeakMegabytes:0} MB | | ≤ 300 MB |"),
    ];

    private static IEnumerable<string> Growth(IEnumerable<EtlRun> runs) =>
    [
        "| Rows | `etl load` | `psql \\copy` | Ratio | Processor time | Again | 0.2 % increment | Peak memory |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|",
        .. runs.Select(run => Text(
            $"| {run.Rows:N0} | {run.Load.Seconds:0.0} s | {run.Copy.Seconds:0.0} s | {run.Load.Seconds / run.Copy.Seconds:0.00} | {run.Load.Cpu:0.0} s : {run.Copy.Cpu:0.0} s | {run.Again.Seconds:0.00} s | {run.Daily.Seconds:0.00} s | {run.Load.Run.PeakMegabytes:0} MB |")),
    ];

    private static string Row(FormattableString what, Timed timed, string must = "") =>
        Text($"| {Text(what)} | {timed.Seconds:0.0#} s | {timed.Cpu:0.0} s | {must} |");

    private static string Ratio(string what, Timed one, Timed other, string must) =>
        Text($"| {what} | {one.Seconds / other.Seconds:0.00} | {one.Cpu / other.Cpu:0.00} | {must} |");

    private static void Print(IEnumerable<string> lines) => Console.WriteLine("\n" + string.Join('\n', lines) + "\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
