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
        var then = RankedAccounts.Of(selection, chosenOn, settings, byAmount);
        var total = Measured.Of(selection, period, settings, byAmount).Curve().Total;
        if (then.Curve.Total == 0 || total == 0)
            return null;
        var (weights, now) = (then.Curve.WeightsOfTop(0.20), Measured.Of(then.Selection, period, settings, byAmount).Sales);
        var kept = 0.0;
        for (var i = 0; i < weights.Length; i++)
            kept += weights[i] * Math.Max(0, now[i]);
        return new(chosenOn, then.Curve.ShareOfTop(0.20), kept / total);
    }
}
