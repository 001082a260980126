namespace Etl;

/// <summary>True growth of territories, from expected sales without chance: months since stagnation began over as many before, beside all others.</summary>
internal sealed class TerritoryGrowth
{
    private readonly double[] _before;
    private readonly double[] _after;

    /// <param name="sales">Expected sales by territory and month.</param>
    public TerritoryGrowth(Company company, double[][] sales)
    {
        var months = sales[0].Length;
        var window = Math.Min(company.StagnatesFrom, months - company.StagnatesFrom);
        _before = [.. sales.Select(by => by.Skip(months - (2 * window)).Take(window).Sum())];
        _after = [.. sales.Select(by => by.Skip(months - window).Sum())];
    }

    /// <summary>(100 + own growth %) ÷ (100 + all others' growth %) × 100.</summary>
    public double IndexOf(int territory) =>
        Math.Round(100 * (_after[territory] / _before[territory]) / ((_after.Sum() - _after[territory]) / (_before.Sum() - _before[territory])), 1);
}
