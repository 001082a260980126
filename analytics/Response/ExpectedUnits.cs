namespace Analytics;

/// <summary>
/// What accounts are expected to sell month by month: each its own total, divided over the months as its market's. That is what free
/// account effects and market months give a Poisson model, so it needs nothing but the panel.
/// </summary>
internal static class ExpectedUnits
{
    public static MonthGrid Of(CountDesign design)
    {
        var (months, shares) = (design.Months, SharesOf(design));
        var means = new double[design.Units.Values.Length];
        for (var i = 0; i < design.Accounts; i++)
        {
            var total = 0.0;
            for (var m = 0; m < months; m++)
                total += Math.Max(0, design.Units[i, m]);
            for (var m = 0; m < months; m++)
                means[i * months + m] = total * shares[design.Markets[i] * months + m];
        }
        return design.Units with { Values = means };
    }

    // Market-major; a market without sales sells evenly.
    private static double[] SharesOf(CountDesign design)
    {
        var (months, shares, totals) = (design.Months, new double[design.MarketCount * design.Months], new double[design.MarketCount]);
        for (var i = 0; i < design.Accounts; i++)
        {
            for (var m = 0; m < months; m++)
            {
                shares[design.Markets[i] * months + m] += Math.Max(0, design.Units[i, m]);
                totals[design.Markets[i]] += Math.Max(0, design.Units[i, m]);
            }
        }
        for (var k = 0; k < shares.Length; k++)
            shares[k] = totals[k / months] > 0 ? shares[k] / totals[k / months] : 1.0 / months;
        return shares;
    }
}
