namespace Analytics;

/// <summary>
/// What the monthly units of a product's accounts have in common: monthly index, overdispersion, and the gamma distribution of
/// their rates by the method of moments (empirical Bayes).
/// </summary>
public sealed record RateModel(double[] Season, double Overdispersion, GammaPrior Prior)
{
    // A month in which almost nothing was sold says little of anyone's rate, and must not divide by zero.
    private const double SmallestIndex = 0.05;

    public static RateModel Of(UnitsGrid grid)
    {
        var season = SeasonOf(grid);
        var overdispersion = OverdispersionOf(grid, season);
        return new(season, overdispersion, PriorOf(grid, season, overdispersion));
    }

    /// <summary>The posterior of an account's rate over some months, all counted alike.</summary>
    public Adoption PosteriorOf(UnitsGrid grid, int account, int from, int to)
    {
        var (units, exposure) = (0.0, 0.0);
        for (var m = from; m <= to; m++)
        {
            units += grid[account, m];
            exposure += Season[m];
        }
        return new(Prior.Shape + units / Overdispersion, Prior.Rate + exposure / Overdispersion);
    }

    /// <summary>Units of all accounts in a month ÷ their mean month.</summary>
    private static double[] SeasonOf(UnitsGrid grid)
    {
        var totals = new double[grid.Months.Length];
        for (var m = 0; m < totals.Length; m++)
        {
            foreach (var units in grid.Month(m))
                totals[m] += units;
        }
        var mean = totals.Average();
        return Array.ConvertAll(totals, t => mean == 0 ? 1 : Math.Max(SmallestIndex, t / mean));
    }

    /// <summary>Half the squared month-to-month change ÷ its Poisson expectation, over all accounts: drift does not inflate it. At least 1.</summary>
    private static double OverdispersionOf(UnitsGrid grid, double[] season)
    {
        var (squares, expected) = (0.0, 0.0);
        for (var i = 0; i < grid.Accounts; i++)
        {
            var (units, exposure) = (0.0, 0.0);
            for (var m = 0; m < season.Length; m++)
            {
                units += grid[i, m];
                exposure += season[m];
            }
            var rate = units / exposure;
            for (var m = 1; m < season.Length; m++)
            {
                var change = grid[i, m] / season[m] - grid[i, m - 1] / season[m - 1];
                squares += change * change;
                expected += rate * (1 / season[m] + 1 / season[m - 1]);
            }
        }
        return expected == 0 ? 1 : Math.Max(1, squares / expected);
    }

    private static GammaPrior PriorOf(UnitsGrid grid, double[] season, double overdispersion)
    {
        var exposure = season.Sum();
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < grid.Accounts; i++)
        {
            var units = 0.0;
            for (var m = 0; m < season.Length; m++)
                units += grid[i, m];
            sum += units / exposure;
            squares += units / exposure * (units / exposure);
        }
        var mean = sum / Math.Max(1, grid.Accounts);
        if (mean <= 0)
            return new(0.5, 0.5);
        var between = squares / grid.Accounts - mean * mean - overdispersion * mean / exposure;
        var shape = Math.Clamp(mean * mean / Math.Max(1e-12, between), 0.05, 100);
        return new(shape, shape / mean);
    }
}
