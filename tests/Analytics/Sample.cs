using Analytics;

namespace Tests;

/// <summary>The shipped sample as a panel, read straight from its files: the tests of pure code need no server.</summary>
public static class Sample
{
    private static readonly Lazy<Panel> Read = new(() => Build(ordered: rows => rows));
    private static readonly Lazy<Panel> ReadScored = new(() => Panel.With(Scoring.Of(Panel, Settings.Default)));

    /// <summary>1,000 physicians, visits 2024-01 to 2025-11, sales from 2023-12.</summary>
    public static Panel Panel => Read.Value;

    /// <summary>The same with the scores of the default settings.</summary>
    public static Panel Scored => ReadScored.Value;

    /// <summary>The months both visits and sales cover.</summary>
    public static Period Common { get; } = new(Month.Of(2024, 1), Month.Of(2025, 11));

    /// <summary>The panel of the sample's rows in another order.</summary>
    public static Panel Build(Func<string[][], string[][]> ordered)
    {
        var keys = new Dictionary<string, int>();
        var doctors = ordered(Rows("doctors")).Select((r, i) => new AccountRow(keys[r[0]] = i + 1, r[0], r[1])
        {
            Specialty = r[2],
            Attributes = new Dictionary<string, string> { ["attr_mean_samples"] = r[3] },
        });
        var builder = new PanelBuilder(
            [.. doctors], new Dictionary<int, Product> { [1] = new("RX", "Detailed drug", 60, 0.80) },
            [
                new("visits", new(2024, 1, 1), new(2025, 11, 30), MonthGrain: true),
                new("sales", new(2023, 12, 1), new(2025, 11, 30), MonthGrain: true),
            ]);
        foreach (var row in ordered(Rows("sales")))
            builder.AddSales(keys[row[2]], 1, Month.Parse(row[1][..7]), int.Parse(row[4], null) * 1000L, int.Parse(row[4], null) * 6000L);
        foreach (var row in ordered(Rows("visits")))
            builder.AddVisits(keys[row[2]], [1], row[3], Month.Parse(row[1][..7]), 1, 0, 0);
        return builder.Build(1);
    }

    private static string[][] Rows(string entity) =>
        [.. File.ReadLines(Path.Combine(Repository.Sample, entity + ".csv")).Skip(1).Select(line => line.Split(','))];
}
