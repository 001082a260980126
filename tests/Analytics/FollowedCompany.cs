using System.Globalization;
using Etl;

namespace Tests;

/// <summary>
/// A generated company of two years and a quarter, delivered twice: first up to the draw of the holdout, then whole, the field force having
/// followed the lists in the last quarter. Every doctor listed was visited more and bought so many units more of what he was listed for.
/// </summary>
internal sealed class FollowedCompany(string folder, World world, int doctors, int seed)
{
    /// <summary>What being listed brings, units an account-month.</summary>
    public const int PlantedLift = 9;

    private const int VisitsMore = 2;
    private const int Quarter = 3;
    private const int Months = 24;

    // 24 months from 2023-01: the draw is of 2024-12, for the first quarter of 2025.
    private static readonly DateOnly Draw = new(2025, 1, 1);

    private string Whole => Path.Combine(folder, "whole");

    /// <summary>The folder of what is known at the draw.</summary>
    public string Before()
    {
        Generator.Run(Whole, new GenerateOptions(doctors, Months + Quarter, seed, world, 0, Draw.AddMonths(-Months)), _ => { }, CancellationToken.None);
        var before = Directory.CreateDirectory(Path.Combine(folder, "before")).FullName;
        foreach (var name in (string[])["doctors", "products", "hospitals", "territories", "reps", "assignments", "potentials", "calendar"])
            File.Copy(FileOf(Whole, name), FileOf(before, name));
        foreach (var name in (string[])["visits", "sales"])
            File.WriteAllLines(FileOf(before, name), File.ReadLines(FileOf(Whole, name)).Where((line, i) => i == 0 || string.CompareOrdinal(line.Split(',')[1], $"{Draw:yyyy-MM-dd}") < 0));
        return before;
    }

    /// <summary>The folder of all months, the lists followed.</summary>
    /// <param name="listed">Doctor and product; a doctor's first counts.</param>
    public string Followed(IEnumerable<(string Doctor, string Product)> listed)
    {
        // Several files of an entity are told by a hyphen.
        foreach (var name in (string[])["visits", "sales"])
            File.Move(FileOf(Whole, name), FileOf(Whole, name + "-1"));
        var rows = listed.DistinctBy(move => move.Doctor).SelectMany(move => Enumerable.Range(0, Quarter).Select(month => (move.Doctor, move.Product, Month: Draw.AddMonths(month)))).ToArray();
        File.WriteAllLines(FileOf(Whole, "sales-2"), ["sale_id,sold_on,doctor_id,product_id,units", .. rows.Select((row, i) =>
            string.Create(CultureInfo.InvariantCulture, $"L{i},{row.Month.AddDays(14):yyyy-MM-dd},{row.Doctor},{row.Product},{PlantedLift}"))]);
        File.WriteAllLines(FileOf(Whole, "visits-2"), ["visit_id,visited_at,doctor_id,outcome", .. rows.SelectMany((row, i) => Enumerable.Range(0, VisitsMore).Select(visit =>
            string.Create(CultureInfo.InvariantCulture, $"L{i}-{visit},{row.Month.AddDays(8 + visit):yyyy-MM-dd} 10:00,{row.Doctor},completed")))]);
        return Whole;
    }

    private static string FileOf(string of, string name) => Path.Combine(of, name + ".csv");
}
