namespace Analytics;

/// <summary>Deciles of equal volume (industry practice, [D1] of the domain notes): decile 10 holds the largest accounts and the fewest.</summary>
internal static class Deciles
{
    /// <summary>An account belongs to the tenth of the volume in which its middle lies; accounts without sales belong to decile 1.</summary>
    public static IReadOnlyList<Decile> Of(ParetoCurve curve, Measured measured, int months)
    {
        var (accounts, sales, visits, cost) = (new int[10], new long[10], new long[10], new long[10]);
        var before = 0L;
        foreach (var position in curve.Order)
        {
            var own = curve.Sales[position];
            var middle = curve.Total == 0 ? 1 : (before + own / 2.0) / curve.Total;
            var tenth = Math.Min(9, (int)(middle * 10));
            before += own;
            accounts[tenth]++;
            sales[tenth] += own;
            visits[tenth] += measured.Visits?[position] ?? 0;
            cost[tenth] += measured.MilliCost?[position] ?? 0;
        }
        var (allVisits, allCost) = (visits.Sum(), cost.Sum());
        var deciles = new Decile[10];
        for (var i = 0; i < 10; i++)
        {
            deciles[i] = new(
                10 - i, accounts[i], Fraction.Of(sales[i], curve.Total) ?? 0,
                measured.Visits is null ? null : Fraction.Of(visits[i], allVisits),
                measured.MilliCost is null ? null : Fraction.Of(cost[i], allCost),
                measured.Visits is null ? null : Fraction.Of(visits[i], accounts[i] * (double)months));
        }
        return deciles;
    }
}
