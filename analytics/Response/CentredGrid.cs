namespace Analytics;

/// <summary>A grid with effects taken from it, value by value as it is read: v − its account's − its month's + that of all. No second grid is held.</summary>
public sealed record CentredGrid(MonthGrid Grid, double[] OfAccount, double[] OfMonth, double OfAll)
{
    public int Accounts => Grid.Accounts;

    public int Months => Grid.Months;

    /// <summary>The grid as it is.</summary>
    public static CentredGrid Of(MonthGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return new(grid, new double[grid.Accounts], new double[grid.Months], 0);
    }

    /// <summary>An account's values, one a month.</summary>
    public void Fill(int account, Span<double> row)
    {
        var values = Grid.Values.AsSpan(account * Months, Months);
        var own = OfAccount[account];
        for (var m = 0; m < values.Length; m++)
            row[m] = values[m] - own - OfMonth[m] + OfAll;
    }
}
