namespace Tests;

/// <summary>Planted stagnant territories of simulated companies, found again.</summary>
public sealed class PlantedTerritoryTests
{
    // 1,500 doctors are about 21 territories, two of them planted, in three companies.
    [Fact]
    public void Planted_territories_are_found_and_growing_ones_are_not_called_stagnant()
    {
        var companies = Enumerable.Range(1, 3).Select(seed => GeneratedTerritories.Of(1500, 24, seed, scored: false)).ToArray();

        var planted = companies.Sum(company => company.Planted.Count);
        Assert.InRange(companies.Sum(company => company.Found), 0.8 * planted, planted);
        Assert.InRange(companies.Sum(company => company.False), 0, 0.05 * companies.Sum(company => company.Report.Rows.Count));
    }
}
