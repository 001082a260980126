using System.Globalization;
using Tests;

namespace Benchmarks;

/// <summary>Planted stagnant territories over many seeds: how many are found, named with their cause, and called wrongly.</summary>
internal static class TerritoriesBenchmark
{
    private const int Months = 24;

    public static int Run(int seeds, int doctors)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds, {doctors:N0} doctors, {Months} months; stagnant at P(index < 100) ≥ 0.95."));
        Console.WriteLine("| seed | territories | planted | found | cause named | called, true index ≥ 100 | called, not planted |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var all = Enumerable.Range(1, seeds).Select(seed => Print(seed, GeneratedTerritories.Of(doctors, Months, seed, scored: true))).ToArray();
        var (territories, planted, found) = (all.Sum(c => c.Report.Rows.Count), all.Sum(c => c.Planted.Count), all.Sum(c => c.Found));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"recall {found / (double)planted:P0} · cause named {all.Sum(c => c.Named) / (double)found:P0} of those found · false flags {all.Sum(c => c.False) / (double)territories:P1} · not planted {all.Sum(c => c.NotPlanted) / (double)territories:P1}"));
        return 0;
    }

    private static GeneratedTerritories Print(int seed, GeneratedTerritories company)
    {
        Console.WriteLine($"| {seed} | {company.Report.Rows.Count} | {company.Planted.Count} | {company.Found} | {company.Named} | {company.False} | {company.NotPlanted} |");
        return company;
    }
}
