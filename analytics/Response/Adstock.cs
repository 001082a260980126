namespace Analytics;

/// <summary>What earlier visits still do, the adstock of Broadbent (1979): A = visits of the month + λ·A of the month before.</summary>
public static class Adstock
{
    private const int FirstMonths = 6;

    /// <summary>Visits at work by account and month.</summary>
    /// <param name="visits">Visits by account and month; before the first they are taken to have been as in the first half-year.</param>
    /// <param name="carryOver">λ, below 1.</param>
    public static MonthGrid Of(MonthGrid visits, double carryOver)
    {
        ArgumentNullException.ThrowIfNull(visits);
        if (carryOver == 0)
            return visits;
        var working = new double[visits.Values.Length];
        var known = Math.Min(FirstMonths, visits.Months);
        for (var i = 0; i < visits.Accounts; i++)
        {
            var held = 0.0;
            for (var m = 0; m < known; m++)
                held += visits[i, m] / known / (1 - carryOver);
            for (var m = 0; m < visits.Months; m++)
                working[i * visits.Months + m] = held = visits[i, m] + carryOver * held;
        }
        return visits with { Values = working };
    }
}
