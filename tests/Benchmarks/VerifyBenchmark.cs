using System.Globalization;
using System.Text.Json;
using Etl;

namespace Benchmarks;

/// <summary>Whole companies, loaded and scored, against what was planted in them: what `analytics verify` says over many seeds.</summary>
internal static class VerifyBenchmark
{
    private const double Worthwhile = 0.05;

    public static async Task<int> RunAsync(int seeds, int doctors, int first, World world)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"World {world}, seeds {first} to {first + seeds - 1}, {doctors:N0} doctors, 24 months."));
        Console.WriteLine("| seed | response | estimate ÷ truth | covered | plan by | true margin over the rulebook | chosen by the truth | within bands | by the truth within bands | gain claimed ÷ true | over-visited fewer | under-visited more | planted moves seen | stagnant found |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var gains = new List<double>();
        for (var seed = first; seed < first + seeds; seed++)
        {
            await using var company = await ScoredCompany.OfAsync(doctors, seed, world);
            var told = await company.AskAsync("verify", Path.Combine(company.Folder, "truth.json"), "--json");
            using var report = JsonDocument.Parse(told.Output);
            Console.WriteLine(RowOf(seed, report.RootElement));
            if (Number(report.RootElement.GetProperty("plan"), "gain") is { } gain)
                gains.Add(gain);
        }
        if (gains.Count > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"true margin over the rulebook: mean {gains.Average():P1}, least {gains.Min():P1}, at least {Worthwhile:P0} in {gains.Count(gain => gain >= Worthwhile)} of {gains.Count}"));
        return 0;
    }

    private static string RowOf(int seed, JsonElement report)
    {
        var (effect, plan, territories) = (report.GetProperty("effect"), report.GetProperty("plan"), report.GetProperty("territories"));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {seed} | {Text(effect, "label")} | {Number(effect, "ratio"):0.00} | {effect.GetProperty("covered").GetBoolean()} | {Text(plan, "basis")} | {Number(plan, "gain"):P1} | {Number(plan, "bestGain"):P1} | {Number(plan, "gainWithinBands"):P1} | {Number(plan, "bestGainWithinBands"):P1} | {Number(plan, "claimedGain") / (Number(plan, "margin") - Number(plan, "rulebookMargin")):0.00} | {Of("overVisited", "turned")} | {Of("underVisited", "turned")} | {Of("moves", "seen")} | {territories.GetProperty("found").GetInt32()} of {territories.GetProperty("planted").GetInt32()} |");

        string Of(string verdict, string part) => $"{report.GetProperty(verdict).GetProperty(part).GetInt32()} of {report.GetProperty(verdict).GetProperty("planted").GetInt32()}";
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static double? Number(JsonElement of, string name) => of.GetProperty(name).ValueKind == JsonValueKind.Number ? of.GetProperty(name).GetDouble() : null;
}
