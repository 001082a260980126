using System.Text.Json;
using Etl;

namespace Tests;

public sealed class GeneratorTests
{
    private static readonly GenerateOptions Small = new(Doctors: 600, Months: 12, Seed: 5, World.Effect, DirtyShare: 0, new DateOnly(2024, 1, 1));

    [Fact]
    public void Same_seed_gives_the_same_bytes()
    {
        using var first = Generated(Small with { DirtyShare = 0.02 });
        using var second = Generated(Small with { DirtyShare = 0.02 });

        Assert.All(Directory.GetFiles(first.Path), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second.Path, Path.GetFileName(file)))));
    }

    [Fact]
    public void A_fifth_of_the_doctors_makes_about_55_percent_of_the_sales()
    {
        using var folder = Generated(Small with { Doctors = 2000 });
        var units = Rows(folder, "sales.csv").GroupBy(row => row[2]).Select(doctor => doctor.Sum(row => int.Parse(row[4], null))).OrderDescending().ToList();

        Assert.InRange((double)units.Take(400).Sum() / units.Sum(), 0.50, 0.62);
    }

    [Fact]
    public void Truth_says_what_a_visit_is_worth_in_each_world()
    {
        using var effect = Generated(Small);
        using var none = Generated(Small with { World = World.NoEffect });

        Assert.InRange(UnitsPerVisit(effect), 0.2, 1.5);
        Assert.Equal(0, UnitsPerVisit(none));
    }

    [Fact]
    public void Nobody_works_on_spring_festival_and_weekends_are_made_up()
    {
        Assert.False(WorkCalendar.IsWorkday(new DateOnly(2024, 2, 12)));
        Assert.True(WorkCalendar.IsWorkday(new DateOnly(2024, 2, 18)));
        // 2027-02-06 is New Year in the lunar calendar.
        Assert.False(WorkCalendar.IsWorkday(new DateOnly(2027, 2, 8)));

        using var folder = Generated(Small);
        Assert.DoesNotContain(Rows(folder, "visits.csv"), row => row[1].StartsWith("2024-02-1", StringComparison.Ordinal) && string.CompareOrdinal(row[1], "2024-02-18") < 0);
    }

    [Theory]
    [InlineData(10, 12, "--doctors 10: expected 50 to 2,000,000.")]
    [InlineData(600, 3, "--months 3: expected 6 to 60.")]
    public void Impossible_company_is_refused(int doctors, int months, string message)
    {
        var error = Assert.Throws<Warehouse.WarehouseException>(() => Generated(Small with { Doctors = doctors, Months = months }));

        Assert.Equal(message, error.Message);
    }

    private static TemporaryFolder Generated(GenerateOptions options)
    {
        var folder = new TemporaryFolder();
        Generator.Run(folder.Path, options, _ => { }, TestContext.Current.CancellationToken);
        return folder;
    }

    private static IEnumerable<string[]> Rows(TemporaryFolder folder, string file) => File.ReadLines(Path.Combine(folder.Path, file)).Skip(1).Select(line => line.Split(','));

    private static double UnitsPerVisit(TemporaryFolder folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "truth.json")));
        return truth.RootElement.GetProperty("unitsPerVisit").GetProperty("shortRun").GetDouble();
    }
}
