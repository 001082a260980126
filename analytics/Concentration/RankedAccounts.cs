namespace Analytics;

/// <summary>
/// Who enters a ranking by sales over a period: every account that sold or returned something, and those that did not only where they are targets in it.
/// Accounts nobody asks for would otherwise change every share of accounts.
/// </summary>
/// <param name="Whole">The measures of those left out too.</param>
internal sealed record RankedAccounts(Selection Selection, Measured Measured, Measured Whole, ParetoCurve Curve, int LeftOut, long? VisitsLeftOut)
{
    /// <param name="byAmount">What to rank by; null: as the selection's products and amounts decide.</param>
    public static RankedAccounts Of(Selection all, Period period, Settings settings, bool? byAmount = null)
    {
        var measured = Measured.Of(all, period, settings, byAmount);
        var ranks = new bool[all.Count];
        var leftOut = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = measured.Sales[i] != 0 || measured.Milliunits[i] != 0 || all.IsTarget(i, period);
            leftOut += ranks[i] ? 0 : 1;
        }
        if (leftOut == 0)
            return new(all, measured, measured, measured.Curve(), 0, measured.Visits is null ? null : 0);
        var ranked = all.Where(i => ranks[i]);
        var own = Measured.Of(ranked, period, settings, measured.IsAmount);
        return new(ranked, own, measured, own.Curve(), leftOut, measured.Visits?.Sum() - own.Visits?.Sum());
    }
}
