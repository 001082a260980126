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

    /// <summary>The months up to one of them.</summary>
    public UnitsGrid Until(Month last) => new(new(Months.From, last), _units[..(last - Months.From + 1)]);

    /// <summary>Returns enter as they are booked, but a month's units are never below zero here: a rate cannot be.</summary>
    internal static UnitsGrid Of(Panel panel, int product, Period months)
    {
        var first = months.From - panel.Months!.Value.From;
        var units = new double[months.Length][];
        var sold = new long[panel.AccountCount];
        for (var m = 0; m < units.Length; m++)
        {
            Array.Clear(sold);
            panel.Milliunits[product].AddTo(panel.Everyone, first + m, first + m, sold);
            units[m] = Array.ConvertAll(sold, milliunits => Math.Max(0, milliunits) / 1000.0);
        }
        return new(months, units);
    }

    /// <summary>Months as given, for tests and simulations: units[month][account].</summary>
    public static UnitsGrid Of(Period months, double[][] units) => new(months, units);
}
