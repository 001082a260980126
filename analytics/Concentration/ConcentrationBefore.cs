namespace Analytics;

/// <summary>Concentration of an earlier period, to compare with.</summary>
public sealed record ConcentrationBefore(
    Period Period, double TopShare20, double? Gini, double? VisitShareOfTop20, AccountsFor AccountsFor50, double TopShare20Change, double? GiniChange,
    double? VisitShareOfTop20Change)
{
    /// <summary>The curve of an earlier period; null where the sales do not reach back, or nothing was sold.</summary>
    internal static ParetoCurve? CurveOf(Selection selection, Period period, Settings settings, bool byAmount) =>
        selection.Covers(SourceSpan.Sales, period) && RankedAccounts.Of(selection, period, settings, byAmount).Curve is { Total: not 0 } curve ? curve : null;

    internal static ConcentrationBefore? Of(Period period, ParetoCurve? before, ParetoCurve now)
    {
        if (before is null)
            return null;
        var (share, visits) = (before.ShareOfTop(0.20), before.VisitShareOfTop(0.20));
        return new(
            period, share, before.Gini, visits, before.AccountsFor(0.50), now.ShareOfTop(0.20) - share, now.Gini - before.Gini,
            now.VisitShareOfTop(0.20) - visits);
    }
}
