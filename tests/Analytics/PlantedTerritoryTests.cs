using Analytics;

namespace Tests;

/// <summary>What was planted in simulated companies, found again: stagnant territories, and doctors visited too much or too little.</summary>
public sealed class PlantedTerritoryTests
{
    // 1,500 doctors are about 21 territories, two of them planted, in three companies.
    private static readonly Lazy<GeneratedTerritories[]> Companies = new(() => [.. Enumerable.Range(1, 3).Select(seed => GeneratedTerritories.Of(1500, 24, seed, scored: false))]);

    [Fact]
    public void Planted_territories_are_found_and_growing_ones_are_not_called_stagnant()
    {
        var companies = Companies.Value;

        var planted = companies.Sum(company => company.Planted.Count);
        Assert.InRange(companies.Sum(company => company.Found), 0.8 * planted, planted);
        Assert.InRange(companies.Sum(company => company.False), 0, 0.05 * companies.Sum(company => company.Report.Rows.Count));
    }

    // In the three companies 82 doctors are planted to be visited too much and 143 too little; the table holds 100 of each company's 1,500.
    [Fact]
    public void Planted_over_and_under_visited_doctors_appear_in_the_misallocation_table()
    {
        double Found(Func<GeneratedTerritories, IEnumerable<string>> planted, Func<ConcentrationReport, IEnumerable<Misallocation>> table) =>
            Companies.Value.Sum(company => planted(company).Intersect(table(company.Concentration).Select(row => row.Account.Id)).Count());

        Assert.Equal((82, 143), (Companies.Value.Sum(company => company.OverVisited.Count), Companies.Value.Sum(company => company.UnderVisited.Count)));
        Assert.InRange(Found(company => company.OverVisited, report => report.OverVisited) / 82, 0.95, 1);
        Assert.InRange(Found(company => company.UnderVisited, report => report.UnderVisited) / 143, 0.75, 1);
        // Of the first twenty of each company most are planted: the head of the table is no noise.
        Assert.InRange(Found(company => company.OverVisited, report => report.OverVisited.Take(20)) / 60, 0.85, 1);
        Assert.InRange(Found(company => company.UnderVisited, report => report.UnderVisited.Take(20)) / 60, 0.85, 1);
    }
}
