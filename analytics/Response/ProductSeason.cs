namespace Analytics;

/// <summary>
/// The months of an account by the products it buys. Products have seasons and trends of their own; where doctors of one product are also
/// visited more, their common months would pass for a response.
/// </summary>
public static class ProductSeason
{
    private const double Least = 0.05;

    /// <summary>Log of the month as against the mean month, by account: its products' months, each by its part of the account's units. Null for one product.</summary>
    /// <param name="unitsByProduct">Units of the same accounts and months, by product.</param>
    public static MonthGrid? Of(IReadOnlyList<MonthGrid> unitsByProduct)
    {
        ArgumentNullException.ThrowIfNull(unitsByProduct);
        if (unitsByProduct.Count < 2)
            return null;
        var (accounts, months) = (unitsByProduct[0].Accounts, unitsByProduct[0].Months);
        var (mix, indexes) = (new double[accounts * months], unitsByProduct.Select(IndexOf).ToArray());
        var shares = new double[unitsByProduct.Count];
        for (var i = 0; i < accounts; i++)
        {
            for (var p = 0; p < shares.Length; p++)
            {
                shares[p] = 0;
                for (var m = 0; m < months; m++)
                    shares[p] += Math.Max(0, unitsByProduct[p][i, m]);
            }
            var total = shares.Sum();
            for (var m = 0; m < months; m++)
            {
                var index = 0.0;
                for (var p = 0; p < shares.Length; p++)
                    index += (total > 0 ? shares[p] / total : 1.0 / shares.Length) * indexes[p][m];
                mix[i * months + m] = Math.Log(index);
            }
        }
        return new(accounts, months, mix);
    }

    // Units of all accounts in a month ÷ their mean month.
    private static double[] IndexOf(MonthGrid units)
    {
        var totals = new double[units.Months];
        for (var k = 0; k < units.Values.Length; k++)
            totals[k % units.Months] += Math.Max(0, units.Values[k]);
        var mean = totals.Average();
        return Array.ConvertAll(totals, t => mean > 0 ? Math.Max(Least, t / mean) : 1);
    }
}
