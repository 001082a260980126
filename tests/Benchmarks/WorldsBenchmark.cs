using System.Diagnostics;
using System.Globalization;
using Analytics;
using Etl;

namespace Benchmarks;

/// <summary>Whether the response model names five planted worlds or abstains.</summary>
internal static class WorldsBenchmark
{
    private const int Months = 24;
    private const double Alpha = 0.05;

    public static int Run(int seeds, int doctors, int first, World? only)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds {first} to {first + seeds - 1}, {doctors:N0} doctors, {Months} months; intervals of 90 %; claims at gates passed and an effect detected."));
        Console.WriteLine("| world | claims an effect | claims carry-over | mean estimate ÷ truth | within 20 % | 90 % interval covers | λ within profile | lead test passed | stable | s a fit |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var world in only is null ? Enum.GetValues<World>() : [only.Value])
            Console.WriteLine(RowOf(world, [.. Enumerable.Range(first, seeds).Select(seed => Judge(world, doctors, seed))]));
        return 0;
    }

    private static Judged Judge(World world, int doctors, int seed)
    {
        var planted = GeneratedWorld.Of(world, doctors, Months, seed);
        var clock = Stopwatch.StartNew();
        var fit = ResponseModel.Of(planted.Design, planted.Visits);
        var seconds = clock.Elapsed.TotalSeconds;
        var lead = ResponseGates.Lead(planted.Design, planted.Visits, fit.Estimate, Alpha);
        var stability = ResponseGates.Stability(ResponseHalves.Of(planted.Design, planted.Visits, fit.Estimate), planted.Design.Months, Alpha);
        var (estimate, claims) = (fit.MeanPerVisit(longRun: false), ResponseGates.LabelOf(lead, stability, fit, Alpha) == "effect");
        var covers = estimate.IntervalAt(0.10).Contains(planted.ShortRun);
        var judged = new Judged(
            claims, claims && fit.CarriesOver, planted.ShortRun == 0 ? double.NaN : estimate.Value / planted.ShortRun, covers,
            fit.Profile.Any(p => p.Plausible && Math.Abs(p.CarryOver - planted.CarryOver) < 1e-9), lead.Passed, stability.Passed, seconds);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{world} {seed}: true {planted.ShortRun:0.000}, estimate {estimate.Value:0.000} ± {estimate.StandardError:0.000}, claims {claims}, covers {covers}; lead test p {lead.PValue:0.000}; ρ of the same month {fit.Estimate.SameMonth.Value:0.0000} ± {fit.Estimate.SameMonth.StandardError:0.0000}; best λ {fit.Estimate.Points[0].Shape.CarryOver}, k {fit.Estimate.Points[0].Shape.Saturation:0.000}; overconfidence {fit.Estimate.Overconfidence:0.0}"));
        return judged;
    }

    private static string RowOf(World world, Judged[] all)
    {
        var ratios = all.Where(j => !double.IsNaN(j.Ratio)).ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {world} | {all.Count(j => j.Claims)} | {all.Count(j => j.ClaimsCarryOver)} | {(ratios.Length == 0 ? "–" : ratios.Average(j => j.Ratio).ToString("0.00", CultureInfo.InvariantCulture))} | {(ratios.Length == 0 ? "–" : ratios.Count(j => Math.Abs(j.Ratio - 1) <= 0.2))} | {all.Count(j => j.Covers)} | {all.Count(j => j.ProfileHolds)} | {all.Count(j => j.LeadPassed)} | {all.Count(j => j.Stable)} | {all.Average(j => j.Seconds):0.0} |");
    }

    private sealed record Judged(bool Claims, bool ClaimsCarryOver, double Ratio, bool Covers, bool ProfileHolds, bool LeadPassed, bool Stable, double Seconds);
}
