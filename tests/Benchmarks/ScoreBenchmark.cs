using System.Globalization;
using Etl;

namespace Benchmarks;

/// <summary>How long a scoring run takes, and its parts.</summary>
internal static class ScoreBenchmark
{
    public static async Task<int> RunAsync(int doctors)
    {
        await using var company = await ScoredCompany.OfAsync(doctors, seed: 1, World.Effect);
        Console.WriteLine("| What | Measured | Processor time | Must |");
        Console.WriteLine("|---|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| `analytics score` of {doctors:N0} doctors, everything | {company.Score.Seconds:0.0} s | {company.Score.CpuSeconds:0.0} s | ≤ 20 s at 30,000 |"));
        foreach (var part in company.Summary.GetProperty("parts").EnumerateObject())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| … {part.Name} | {part.Value.GetDouble():0.0} s | | |"));
        return 0;
    }
}
