namespace Analytics;

/// <summary>The top 20 % chosen on one period, their share of sales then and now: what remains when luck is not chosen with them.</summary>
public sealed record PersistentShare(Period ChosenOn, double ShareThen, double ShareNow)
{
    /// <summary>Chosen on the window before the period; null where the sales do not reach back or there were none.</summary>
    internal static PersistentShare? Of(Selection selection, Period period, Settings settings, bool byAmount)
    {
        var chosenOn = Period.Trailing(period.From - 1, settings.WindowMonths);
        if (!selection.Covers(SourceSpan.Sales, chosenOn) || !selection.Covers(SourceSpan.Sales, period))
            return null;
        var (ranked, curve) = RankedAccounts.BySales(selection, chosenOn, byAmount);
        var total = Measured.SalesOf(selection, period, byAmount).Sum(sold => Math.Max(0, sold));
        if (curve.Total == 0 || total == 0)
            return null;
        var (weights, now) = (curve.WeightsOfTop(0.20), Measured.SalesOf(ranked, period, byAmount));
        var kept = 0.0;
        for (var i = 0; i < weights.Length; i++)
            kept += weights[i] * Math.Max(0, now[i]);
        return new(chosenOn, curve.ShareOfTop(0.20), kept / total);
    }
}
