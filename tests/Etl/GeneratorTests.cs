using System.Diagnostics;
using Etl;
using Warehouse;

namespace Tests;

/// <summary>The simulated company as a whole: its bytes, its options, its statistics.</summary>
public sealed class GeneratorTests
{
    private static readonly GenerateOptions Small = new(Doctors: 600, Months: 12, Seed: 5, World.Effect, DirtyShare: 0, new DateOnly(2024, 1, 1));

    [Fact]
    public void Same_seed_gives_the_same_bytes_on_one_core_and_on_four()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        Run(first.Path, cores: 1);
        Run(second.Path, cores: 4);

        Assert.Equal(19, Directory.GetFiles(first.Path).Length);
        Assert.All(Directory.GetFiles(first.Path), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second.Path, Path.GetFileName(file)))));
    }

    [Fact]
    public void Another_seed_gives_another_company()
    {
        using var first = new SimulatedCompany(Small);
        using var second = new SimulatedCompany(Small with { Seed = 6 });

        Assert.NotEqual(first.Rows("sales.csv").Take(100).Select(row => row[4]), second.Rows("sales.csv").Take(100).Select(row => row[4]));
    }

    [Theory]
    [InlineData(World.Effect)]
    [InlineData(World.NoEffect)]
    public void A_fifth_of_the_doctors_makes_about_55_percent_of_the_sales(World world)
    {
        using var company = new SimulatedCompany(Small with { Doctors = 2000, World = world });
        var units = company.Units().Select(months => months.Sum()).OrderDescending().ToList();

        Assert.InRange(units.Take(400).Sum() / units.Sum(), 0.50, 0.60);
    }

    // Poisson noise would give a ratio of 1; 2–3 is what counts of one doctor's prescriptions show.
    [Fact]
    public void Sales_vary_more_than_chance_alone()
    {
        using var company = new SimulatedCompany(Small);

        var ratios = company.Units().Where(months => months.Sum() > 24).Select(months => Variance(months) / months.Average()).ToList();

        Assert.InRange(ratios.Average(), 1.8, 6);
    }

    [Fact]
    public void Visits_follow_past_sales_even_where_they_sell_nothing()
    {
        using var company = new SimulatedCompany(Small with { World = World.NoEffect });

        var past = company.Units().Select(months => months[..6].Sum()).ToArray();
        var visits = company.CompletedVisits().Select(months => months[6..].Sum()).ToArray();

        Assert.InRange(MathNet.Numerics.Statistics.Correlation.Pearson(past, visits), 0.3, 0.8);
    }

    [Theory]
    [InlineData(World.Effect, 0.5, 2, 0.4)]
    [InlineData(World.LongCarryover, 0.1, 0.6, 0.85)]
    [InlineData(World.NoEffect, 0, 0, 0)]
    [InlineData(World.ReverseCausality, 0, 0, 0)]
    [InlineData(World.Persistence, 0, 0, 0)]
    public void Truth_says_what_a_visit_is_worth_in_each_world(World world, double low, double high, double carryOver)
    {
        using var company = new SimulatedCompany(Small with { World = world });
        var worth = company.Truth.GetProperty("unitsPerVisit");
        var shortRun = worth.GetProperty("shortRun").GetDouble();

        Assert.InRange(shortRun, low, high);
        Assert.Equal(carryOver, company.Truth.GetProperty("carryOver").GetDouble());
        Assert.Equal(shortRun / (1 - carryOver), worth.GetProperty("longRun").GetDouble(), 3);
    }

    [Theory]
    [InlineData(10, 12, "--doctors: '10' is out of range (expected 50 to 2,000,000).")]
    [InlineData(600, 3, "--months: '3' is out of range (expected 6 to 60).")]
    public void Impossible_company_is_refused(int doctors, int months, string message)
    {
        var error = Assert.Throws<WarehouseException>(() => new SimulatedCompany(Small with { Doctors = doctors, Months = months }));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Folder_that_holds_something_is_refused_until_forced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hospital_sales.csv", "of a former run");

        var error = Assert.Throws<WarehouseException>(() => Generator.Run(folder.Path, Small, _ => { }, CancellationToken.None));
        Generator.Run(folder.Path, Small with { Doctors = 50, Force = true }, _ => { }, CancellationToken.None);

        Assert.Equal(
            $"'{folder.Path}' is not empty: it holds 'hospital_sales.csv' (expected a new or an empty folder). " +
            "Give another folder, or --force to replace the company that was generated there.", error.Message);
        Assert.False(File.Exists(Path.Combine(folder.Path, "hospital_sales.csv")));
    }

    // /dev/full takes no byte.
    [Fact]
    public void Full_disk_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "visits.csv"), "/dev/full");

        var error = Assert.Throws<WarehouseException>(() => Generator.Run(folder.Path, Small with { Force = true }, _ => { }, CancellationToken.None));

        Assert.StartsWith("The disk is full (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            $"; the company in '{folder.Path}' is not complete. Free some space or give a folder on another disk, " +
            "and generate again with --force, or with fewer --doctors or --months.", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "truth.json")));
    }

    // 15 January 2026 is the fixed clock's day: the last full month is December 2025.
    [Fact]
    public void History_ends_with_the_last_full_month_unless_told_otherwise() =>
        Assert.Equal(new DateOnly(2024, 1, 1), GenerateCommand.FirstMonth(new FixedClock(), 24));

    private static void Run(string folder, int cores)
    {
        var start = new ProcessStartInfo(
            Repository.Program("etl"), ["generate", folder, "--doctors", "600", "--months", "6", "--from", "2025-01", "--dirty", "2%", "--json"])
        { RedirectStandardOutput = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{cores}";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static double Variance(double[] values) => values.Sum(value => (value - values.Average()) * (value - values.Average())) / (values.Length - 1);
}
