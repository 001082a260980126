using System.Globalization;
using System.Text.Json;
using Analytics;
using Etl;

namespace Tests;

/// <summary>A simulated company diagnosed straight from its files, beside what was planted in it.</summary>
/// <param name="Planted">Cause by territory, as truth.json names it.</param>
/// <param name="TrueIndex">Growth index of expected sales, without chance, by territory.</param>
/// <param name="OverVisited">Doctors planted to be visited too much, and <paramref name="UnderVisited"/> too little.</param>
/// <param name="Concentration">Where the sales of the last twelve months concentrate.</param>
public sealed record GeneratedTerritories(
    TerritoriesReport Report, ConcentrationReport Concentration, IReadOnlyDictionary<string, string> Planted, IReadOnlyDictionary<string, double> TrueIndex,
    IReadOnlySet<string> OverVisited, IReadOnlySet<string> UnderVisited)
{
    private static readonly Month First = Month.Of(2024, 1);

    /// <summary>Planted territories called stagnant.</summary>
    public int Found => Report.Rows.Count(row => row.Verdict == "stagnant" && Planted.ContainsKey(row.Id));

    /// <summary>Of those found, named with the planted cause.</summary>
    public int Named => Report.Rows.Count(row => row.Verdict == "stagnant" && Planted.TryGetValue(row.Id, out var cause) && row.Main?.Code == (cause == "market-decline" ? "market" : cause));

    /// <summary>Called stagnant though their true index is 100 or more.</summary>
    public int False => Report.Rows.Count(row => row.Verdict == "stagnant" && TrueIndex[row.Id] >= 100);

    /// <summary>Called stagnant though nothing was planted, whatever their true index.</summary>
    public int NotPlanted => Report.Rows.Count(row => row.Verdict == "stagnant" && !Planted.ContainsKey(row.Id));

    public static GeneratedTerritories Of(int doctors, int months, int seed, bool scored)
    {
        var folder = Directory.CreateTempSubdirectory("territories-").FullName;
        try
        {
            _ = Generator.Run(folder, new GenerateOptions(doctors, months, seed, World.Effect, 0, First.FirstDay) { Force = true }, _ => { }, CancellationToken.None);
            return Read(folder, months, scored);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static GeneratedTerritories Read(string folder, int months, bool scored)
    {
        var (keys, through) = (new Dictionary<string, int>(), (First + (months - 1)).LastDay);
        var accounts = Rows(folder, "doctors", "doctor_id", "territory_id", "specialty").Select(r => new AccountRow(keys[r[0]] = keys.Count + 1, r[0], r[0]) { Territory = r[1], Specialty = r[2] }).ToList();
        var products = Rows(folder, "products", "product_id", "unit_price").Select((r, i) => (Key: i + 1, Id: r[0], Price: Number(r[1]))).ToDictionary(p => p.Id);
        var builder = new PanelBuilder(
            accounts, products.Values.ToDictionary(p => p.Key, p => new Product(p.Id, p.Id, p.Price, 0.8)),
            [new("sales", First.FirstDay, through, MonthGrain: true), new("visits", First.FirstDay, through, MonthGrain: true)]);
        foreach (var r in Rows(folder, "potentials", "doctor_id", "product_id", "as_of", "potential_units"))
            builder.AddPotential(keys[r[0]], products[r[1]].Key, MonthOf(r[2]), Number(r[3]));
        foreach (var r in Rows(folder, "sales", "doctor_id", "product_id", "sold_on", "units"))
            builder.AddSales(keys[r[0]], products[r[1]].Key, MonthOf(r[2]), (long)(Number(r[3]) * 1000), (long)Math.Round(Number(r[3]) * products[r[1]].Price * 100));
        var rep = new Dictionary<(string Rep, Month Month), int>();
        foreach (var r in Rows(folder, "visits", "doctor_id", "visited_at", "outcome", "channel", "product_ids", "rep_id"))
        {
            var (done, refused) = (r[2] == "completed" ? 1 : 0, r[2] == "refused" ? 1 : 0);
            int[] discussed = [.. r[4].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(id => products[id].Key).Order()];
            builder.AddVisits(keys[r[0]], discussed, r[3], MonthOf(r[1]), done, refused, 0);
            rep[(r[5], MonthOf(r[1]))] = rep.GetValueOrDefault((r[5], MonthOf(r[1]))) + done;
        }
        var panel = builder.Build(1);
        if (scored)
            panel = panel.With(Scoring.Of(panel, Settings.Default));
        var slice = new Slice(Period.Trailing(panel.LastClosed!.Value, 12));
        return new(
            Territories.Of(panel, slice, Scope.Everything, Settings.Default, Input(folder, panel, slice, keys, rep)), Analytics.Concentration.Of(panel, slice, Scope.Everything, Settings.Default),
            Truth(folder, "stagnantTerritories", t => t.GetProperty("cause").GetString()!), Truth(folder, "territories", t => t.GetProperty("growthIndex").GetDouble()),
            Doctors(folder, "overVisited"), Doctors(folder, "underVisited"));
    }

    private static TerritoryInput Input(string folder, Panel panel, Slice slice, Dictionary<string, int> keys, Dictionary<(string Rep, Month Month), int> visits)
    {
        var (now, before) = TerritoryReader.SpansOf(panel, slice);
        var home = Rows(folder, "reps", "rep_id", "territory_id").ToDictionary(r => r[0], r => r[1]);
        var planned = Rows(folder, "plans", "doctor_id", "month", "planned_visits").GroupBy(r => (keys[r[0]], Month.Parse(r[1]))).Select(g => (g.Key.Item1, g.Key.Item2, new MonthPlan(g.Sum(r => Number(r[2])))));
        var activity = new ActivityInput(
            [.. visits.Select(v => new RepMonth(v.Key.Rep, v.Key.Rep, home.GetValueOrDefault(v.Key.Rep), null, null, v.Key.Month, 21, 0, v.Value, 0, 0, 0, 0, 0, 0))],
            new Dictionary<int, IReadOnlyList<TargetSpan>>(), VisitPlans.Of(planned), SeenVisits.None, new(0, 0, 0, 0, 0), now.To.LastDay, 1);
        var events = Rows(folder, "events", "event_id", "event_date", "kind", "territory_id").Where(r => r[3].Length > 0 && MonthOf(r[1]) >= now.From - 3)
            .Select(r => new TerritoryEvent(r[0], DateOnly.ParseExact(r[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), r[2], r[0], r[3])).ToArray();
        var market = Rows(folder, "market_sales", "territory_id", "product_id", "month", "units").Where(r => r[0].Length > 0).GroupBy(r => (r[0], r[1]))
            .Select(g => new MarketSpan(g.Key.Item1, g.Key.Item2, g.Where(r => now.Contains(Month.Parse(r[2]))).Sum(r => Number(r[3])), g.Where(r => before.Contains(Month.Parse(r[2]))).Sum(r => Number(r[3])))).ToArray();
        return new(now, before, activity, new Dictionary<string, TerritoryName>(), events, market, new Dictionary<string, SoldSpan>());
    }

    private static Dictionary<string, T> Truth<T>(string folder, string list, Func<JsonElement, T> value)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        return truth.RootElement.GetProperty(list).EnumerateArray().ToDictionary(t => t.GetProperty("territoryId").GetString()!, value);
    }

    private static HashSet<string> Doctors(string folder, string list)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        return [.. truth.RootElement.GetProperty(list).EnumerateArray().Select(doctor => doctor.GetString()!)];
    }

    private static IEnumerable<string[]> Rows(string folder, string entity, params string[] columns)
    {
        var lines = File.ReadLines(Path.Combine(folder, entity + ".csv"));
        var header = lines.First().TrimStart('\uFEFF').Split(',');
        var places = Array.ConvertAll(columns, column => Array.IndexOf(header, column));
        return lines.Skip(1).Select(line => line.Split(',')).Select(fields => Array.ConvertAll(places, place => place < 0 ? "" : fields[place]));
    }

    private static Month MonthOf(string day) => Month.Parse(day[..7]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
