namespace Analytics;

/// <summary>Removes account and month effects from a balanced grid: v − mean of its account − mean of its month + mean of all.</summary>
public static class TwoWay
{
    public static CentredGrid Demean(MonthGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
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
        return new(grid, ofAccount, ofMonth, ofMonth.Length == 0 ? 0 : ofMonth.Average());
    }

    /// <summary>The same within each block of months: effects of account × block and of month.</summary>
    public static CentredGrid DemeanWithin(MonthGrid grid, IReadOnlyList<(int From, int Months)> blocks)
    {
        var demeaned = new double[grid.Values.Length];
        foreach (var (from, months) in blocks)
        {
            var block = Demean(grid.Part(from, months));
            for (var i = 0; i < grid.Accounts; i++)
                block.Fill(i, demeaned.AsSpan(i * grid.Months + from, months));
        }
        return CentredGrid.Of(grid with { Values = demeaned });
    }

    /// <summary>Only the mean of all removed: for the pooled regression.</summary>
    public static CentredGrid Centre(MonthGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return CentredGrid.Of(grid) with { OfAll = grid.Values.Length == 0 ? 0 : -grid.Values.Average() };
    }
}
