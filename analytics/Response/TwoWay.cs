namespace Analytics;

/// <summary>Removes account and month effects from a balanced grid: v − mean of its account − mean of its month + mean of all.</summary>
public static class TwoWay
{
    public static MonthGrid Demean(MonthGrid grid)
    {
        var (n, months) = (grid.Accounts, grid.Months);
        var ofAccount = new double[n];
        var ofMonth = new double[months];
        for (var i = 0; i < n; i++)
        {
            for (var m = 0; m < months; m++)
            {
                ofAccount[i] += grid[i, m] / months;
                ofMonth[m] += grid[i, m] / n;
            }
        }
        var all = ofMonth.Length == 0 ? 0 : ofMonth.Average();
        var demeaned = new double[n * months];
        for (var i = 0; i < n; i++)
        {
            for (var m = 0; m < months; m++)
                demeaned[i * months + m] = grid[i, m] - ofAccount[i] - ofMonth[m] + all;
        }
        return grid with { Values = demeaned };
    }

    /// <summary>The same within each block of months: effects of account × block and of month.</summary>
    public static MonthGrid DemeanWithin(MonthGrid grid, IReadOnlyList<(int From, int Months)> blocks)
    {
        var demeaned = new double[grid.Values.Length];
        foreach (var (from, months) in blocks)
        {
            var block = Demean(grid.Part(from, months));
            for (var i = 0; i < grid.Accounts; i++)
                Array.Copy(block.Values, i * months, demeaned, i * grid.Months + from, months);
        }
        return grid with { Values = demeaned };
    }

    /// <summary>Only the mean of all removed: for the pooled regression.</summary>
    public static MonthGrid Centre(MonthGrid grid)
    {
        var mean = grid.Values.Length == 0 ? 0 : grid.Values.Average();
        return grid with { Values = Array.ConvertAll(grid.Values, v => v - mean) };
    }
}
