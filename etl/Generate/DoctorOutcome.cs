namespace Etl;

/// <summary>What came of one doctor's history, and what one visit more or less would have changed in it.</summary>
internal sealed class DoctorOutcome(SimulatedDoctor doctor, int months, int products)
{
    private readonly double[][] _factor = Months(products, months);

    public SimulatedDoctor Doctor => doctor;

    /// <summary>Completed visits in which the product was discussed, by product and month.</summary>
    public double[][] Visits { get; } = Months(products, months);

    /// <summary>Completed visits by month.</summary>
    public double[] Completed { get; } = new double[months];

    /// <summary>Effective visits A by product and month: those of the month and what is left of earlier ones.</summary>
    public double[][] Effective { get; } = Months(products, months);

    /// <summary>Expected units by product and month.</summary>
    public double[][] Expected { get; } = Months(products, months);

    /// <summary>Units sold by product and month.</summary>
    public double[][] Units { get; } = Months(products, months);

    public void Visit(int month, int main, int second)
    {
        Completed[month]++;
        Visits[main][month]++;
        if (second >= 0)
            Visits[second][month]++;
    }

    public void Add(int month, int product, double factor, double mean, int units, double effective)
    {
        _factor[product][month] = factor;
        Expected[product][month] = mean;
        Units[product][month] = units;
        Effective[product][month] = effective;
    }

    /// <summary>Expected units of that month that one more effective visit would add, to first order.</summary>
    public double Marginal(int product, int month, double saturation) =>
        _factor[product][month] * doctor.Response[product] * saturation * Math.Exp(-saturation * Effective[product][month]);

    /// <summary>Change of the expected units of that month by so many effective visits more, or fewer, never fewer than none.</summary>
    public double Change(int product, int month, double saturation, double more)
    {
        var (now, then) = (Effective[product][month], Math.Max(0, Effective[product][month] + more));
        return _factor[product][month] * doctor.Response[product] * (Math.Exp(-saturation * now) - Math.Exp(-saturation * then));
    }

    /// <summary>The mean of season, workdays, growth and fall over the months given.</summary>
    public double FactorOf(int product, int from) => _factor[product].Skip(from).Average();

    private static double[][] Months(int products, int months)
    {
        var table = new double[products][];
        for (var p = 0; p < products; p++)
            table[p] = new double[months];
        return table;
    }
}
