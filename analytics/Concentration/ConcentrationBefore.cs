namespace Analytics;

/// <summary>Concentration of an earlier period, to compare with.</summary>
public sealed record ConcentrationBefore(
    Period Period, double TopShare20, double? Gini, double? VisitShareOfTop20, AccountsFor AccountsFor50, double TopShare20Change, double? GiniChange,
    double? VisitShareOfTop20Change)
{
    /// <summary>Null where the sales do not reach back, or nothing was sold.</summary>
    internal static ConcentrationBefore? Of(Selection selection, Period period, ParetoCurve now, Settings settings, bool byAmount)
    {
        if (!selection.Covers(SourceSpan.Sales, period))
            return null;
        var before = RankedAccounts.Of(selection, period, settings, byAmount).Curve;
        if (before.Total == 0)
            return null;
        var (share, visits) = (before.ShareOfTop(0.20), before.VisitShareOfTop(0.20));
        return new(
            period, share, before.Gini, visits, before.AccountsFor(0.50), now.ShareOfTop(0.20) - share, now.Gini - before.Gini,
            now.VisitShareOfTop(0.20) - visits);
    }
}
