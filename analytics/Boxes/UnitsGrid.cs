namespace Analytics;

/// <summary>Monthly units of one product, month-major, over the closed months of its path: what boxes are made from.</summary>
public sealed class UnitsGrid
{
    private readonly double[][] _units;

    private UnitsGrid(Period months, double[][] units) => (Months, _units) = (months, units);

    public Period Months { get; }

    public int Accounts => _units.Length == 0 ? 0 : _units[0].Length;

    public ReadOnlySpan<double> Month(int month) => _units[month];

    public double this[int account, int month] => _units[month][account];

    /// <summary>Returns enter as they are booked, but a month's units are never below zero here: a rate cannot be.</summary>
    internal static UnitsGrid Of(Panel panel, int product, Period months)
    {
        var first = months.From - panel.Months!.Value.From;
        var units = new double[months.Length][];
        for (var m = 0; m < units.Length; m++)
        {
            var low = panel.Milliunits[product].Row(first + m);
            var high = panel.Milliunits[product].Row(first + m + 1);
            var row = units[m] = new double[panel.AccountCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = Math.Max(0, high[i] - low[i]) / 1000.0;
        }
        return new(months, units);
    }

    /// <summary>Months as given, for tests and simulations: units[month][account].</summary>
    public static UnitsGrid Of(Period months, double[][] units) => new(months, units);
}
