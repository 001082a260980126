namespace Analytics;

/// <summary>A measure of the accounts of a selection by month, account-major: value of account i in month m at i × months + m.</summary>
public sealed record MonthGrid(int Accounts, int Months, double[] Values)
{
    public double this[int account, int month] => Values[account * Months + month];

    /// <summary>Units of the selected products.</summary>
    public static MonthGrid Units(Selection selection, Period period) => Of(selection, period, selection.MilliunitsByMonth(period), 0.001);

    /// <summary>Completed visits that discussed a selected product.</summary>
    public static MonthGrid Visits(Selection selection, Period period) => Of(selection, period, selection.VisitsByMonth(period), 1);

    /// <summary>The same through one channel.</summary>
    public static MonthGrid Visits(Selection selection, Period period, string channel) => Of(selection, period, selection.VisitsByMonth(period, channel), 1);

    /// <summary>Some months, counted from the first.</summary>
    public MonthGrid Part(int from, int months)
    {
        var part = new double[Accounts * months];
        for (var i = 0; i < Accounts; i++)
            Array.Copy(Values, i * Months + from, part, i * months, months);
        return new(Accounts, months, part);
    }

    /// <summary>The months from one on.</summary>
    public MonthGrid From(int from) => from == 0 ? this : Part(from, Months - from);

    /// <summary>The accounts at some positions.</summary>
    public MonthGrid Rows(IReadOnlyList<int> positions)
    {
        var rows = new double[positions.Count * Months];
        for (var i = 0; i < positions.Count; i++)
            Array.Copy(Values, positions[i] * Months, rows, i * Months, Months);
        return new(positions.Count, Months, rows);
    }

    /// <summary>At most so many accounts, evenly spaced: a sample that does not depend on chance.</summary>
    public MonthGrid Every(int most)
    {
        var step = (Accounts + most - 1) / Math.Max(1, most);
        return step <= 1 ? this : Rows([.. Enumerable.Range(0, (Accounts + step - 1) / step).Select(k => k * step)]);
    }

    private static MonthGrid Of(Selection selection, Period period, IEnumerable<long[]> months, double unit)
    {
        var values = new double[selection.Count * period.Length];
        foreach (var (m, month) in months.Index())
        {
            for (var i = 0; i < month.Length; i++)
                values[i * period.Length + m] = month[i] * unit;
        }
        return new(selection.Count, period.Length, values);
    }
}
