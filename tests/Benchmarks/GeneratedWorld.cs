using System.Text.Json;
using Analytics;
using Etl;

namespace Benchmarks;

/// <summary>A generated company as the response model sees it, and what was planted in it.</summary>
internal sealed record GeneratedWorld(CountDesign Design, MonthGrid Visits, double ShortRun, double LongRun, double CarryOver)
{
    public static GeneratedWorld Of(World world, int doctors, int months, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("world-").FullName;
        try
        {
            _ = Generator.Run(folder, new GenerateOptions(doctors, months, seed, world, 0, new(2024, 1, 1)) { Force = true }, _ => { }, CancellationToken.None);
            return Read(folder, months);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static GeneratedWorld Read(string folder, int months)
    {
        var (doctors, positions) = (Rows(folder, "doctors", "doctor_id", "territory_id", "specialty"), new Dictionary<string, int>());
        foreach (var doctor in doctors)
            positions[doctor[0]] = positions.Count;
        var (units, visits) = (new double[doctors.Count * months], new double[doctors.Count * months]);
        var byProduct = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var sale in Rows(folder, "sales", "doctor_id", "sold_on", "units", "product_id"))
        {
            var (cell, sold) = (positions[sale[0]] * months + MonthOf(sale[1]), double.Parse(sale[2], System.Globalization.CultureInfo.InvariantCulture));
            units[cell] += sold;
            (byProduct.TryGetValue(sale[3], out var own) ? own : byProduct[sale[3]] = new double[units.Length])[cell] += sold;
        }
        foreach (var visit in Rows(folder, "visits", "doctor_id", "visited_at", "outcome"))
            visits[positions[visit[0]] * months + MonthOf(visit[1])] += visit[2] == "completed" ? 1 : 0;
        var (markets, pools) = (Coded(doctors, 1), Coded(doctors, 2));
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        var perVisit = truth.RootElement.GetProperty("unitsPerVisit");
        return new(
            new(new(doctors.Count, months, units), markets.Codes, markets.Count, pools.Codes, pools.Count)
            {
                Season = ProductSeason.Of([.. byProduct.Values.Select(own => new MonthGrid(doctors.Count, months, own))]),
            },
            new(doctors.Count, months, visits),
            perVisit.GetProperty("shortRun").GetDouble(), perVisit.GetProperty("longRun").GetDouble(), truth.RootElement.GetProperty("carryOver").GetDouble());
    }

    private static List<string[]> Rows(string folder, string entity, params string[] columns)
    {
        var lines = File.ReadLines(Path.Combine(folder, entity + ".csv"));
        var header = lines.First().TrimStart('\uFEFF').Split(',');
        var places = Array.ConvertAll(columns, column => Array.IndexOf(header, column));
        return [.. lines.Skip(1).Select(line => line.Split(',')).Select(fields => Array.ConvertAll(places, place => fields[place]))];
    }

    private static int MonthOf(string day) => Month.Parse(day[..7]) - Month.Of(2024, 1);

    private static (int[] Codes, int Count) Coded(List<string[]> rows, int column)
    {
        var codes = new Dictionary<string, int>();
        return ([.. rows.Select(row => codes.TryGetValue(row[column], out var code) ? code : codes[row[column]] = codes.Count)], codes.Count);
    }
}
