namespace Analytics;

/// <summary>
/// What accounts are expected to sell month by month: each its own total, divided over the months as its market's, were it not for what
/// visits did. That is what free account effects and market months give a Poisson model at a known response: the totals of both are met in
/// turn until they agree (Deming and Stephan 1940).
/// </summary>
internal static class ExpectedUnits
{
    private const int Rounds = 4;

    /// <param name="response">By account and month: ρ·h.</param>
    public static MonthGrid Of(CountDesign design, MonthGrid response)
    {
        var means = new double[response.Values.Length];
        for (var k = 0; k < means.Length; k++)
            means[k] = Math.Exp(response.Values[k] + (design.Season?.Values[k] ?? 0));
        for (var round = 0; round < Rounds; round++)
        {
            MeetMarkets(means, design);
            MeetAccounts(means, design.Units);
        }
        return design.Units with { Values = means };
    }

    private static void MeetMarkets(double[] means, CountDesign design)
    {
        var (months, sold, held) = (design.Months, new double[design.MarketCount * design.Months], new double[design.MarketCount * design.Months]);
        for (var i = 0; i < design.Accounts; i++)
        {
            var market = design.Markets[i] * months;
            for (var m = 0; m < months; m++)
            {
                sold[market + m] += Math.Max(0, design.Units[i, m]);
                held[market + m] += means[i * months + m];
            }
        }
        for (var i = 0; i < design.Accounts; i++)
        {
            var market = design.Markets[i] * months;
            for (var m = 0; m < months; m++)
                means[i * months + m] *= held[market + m] > 0 ? sold[market + m] / held[market + m] : 1;
        }
    }

    private static void MeetAccounts(double[] means, MonthGrid units)
    {
        for (var i = 0; i < units.Accounts; i++)
        {
            var (sold, held) = (0.0, 0.0);
            for (var m = 0; m < units.Months; m++)
            {
                sold += Math.Max(0, units[i, m]);
                held += means[i * units.Months + m];
            }
            for (var m = 0; m < units.Months; m++)
                means[i * units.Months + m] = held > 0 ? means[i * units.Months + m] * sold / held : sold / units.Months;
        }
    }
}
