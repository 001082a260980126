namespace Analytics;

/// <summary>Makes the cross-fitted curves: of margin per cost (naive), and of the margin that visits brought per cost (incremental).</summary>
internal static class RoiCurves
{
    private const int Steps = 20;
    private const double Top = 0.20;

    /// <summary>Ranked by margin ÷ cost in the first half of a period; null without cost or margin.</summary>
    public static RoiCurve? Naive(Selection selection, Period period, Settings priced)
    {
        if (period.Length < 2)
            return null;
        var (first, second) = Halves(period);
        var (then, now) = (By(selection, first, priced), By(selection, second, priced));
        return Of(first, second, [.. then.Select(m => m.Margin ?? 0)], [.. then.Select(m => m.Cost)], [.. now.Select(m => m.Margin ?? 0)], [.. now.Select(m => m.Cost)]);
    }

    /// <summary>Ranked by the margin that the visits of the first half brought, by a model of that half, ÷ their cost; accumulated by a model of the second.</summary>
    public static RoiCurve? Incremental(Selection selection, ResponseEvidence evidence, Settings priced)
    {
        if (evidence.Finding.Halves is not { } halves)
            return null;
        var (first, second) = (PeriodOf(halves.First, evidence), PeriodOf(halves.Second, evidence));
        var (then, now) = (By(selection, first, priced), By(selection, second, priced));
        return Of(
            first, second, GainOf(selection, evidence, halves.First, then), [.. then.Select(m => m.Cost)],
            GainOf(selection, evidence, halves.Second, now), [.. now.Select(m => m.Cost)]);
    }

    private static Period PeriodOf(ResponseHalf half, ResponseEvidence evidence) =>
        new(evidence.Finding.Months.From + half.From, evidence.Finding.Months.From + (half.From + half.Months - 1));

    private static double[] GainOf(Selection selection, ResponseEvidence evidence, ResponseHalf half, Money[] money)
    {
        var figures = evidence.FiguresOf(half);
        var gains = new double[selection.Count];
        for (var i = 0; i < gains.Length; i++)
            gains[i] = figures.ShortRun[selection.Accounts[i]].Units * (money[i].MarginPerUnit ?? 0);
        return gains;
    }

    private static (Period First, Period Second) Halves(Period period)
    {
        var half = period.Length / 2;
        return (new(period.From, period.From + (half - 1)), new(period.From + half, period.To));
    }

    private static Money[] By(Selection selection, Period period, Settings priced) =>
        Money.By(selection, period, priced, [.. Enumerable.Range(0, selection.Count)], selection.Count);

    private static RoiCurve? Of(Period first, Period second, double[] gainThen, double[] costThen, double[] gainNow, double[] costNow)
    {
        var (profit, cost) = (gainNow.Sum(), costNow.Sum());
        if (profit <= 0 || cost <= 0)
            return null;
        // No cost is the best return there is; equal returns keep the order of ids.
        int[] order = [.. Enumerable.Range(0, gainNow.Length).OrderByDescending(i => costThen[i] > 0 ? gainThen[i] / costThen[i] : double.PositiveInfinity)];
        var (points, ofProfit, ofCost, top, crossed) = (new List<RoiCurvePoint> { new(0, 0, 0) }, 0.0, 0.0, 0.0, false);
        for (var place = 0; place < order.Length; place++)
        {
            var (before, own) = (ofCost, costNow[order[place]] / cost);
            if (!crossed && before + own >= Top)
            {
                top = ofProfit + (own == 0 ? 0 : (Top - before) / own * gainNow[order[place]] / profit);
                crossed = true;
            }
            ofProfit += gainNow[order[place]] / profit;
            ofCost += own;
            if ((place + 1) * Steps / order.Length > place * Steps / order.Length)
                points.Add(new((place + 1.0) / order.Length, ofCost, ofProfit));
        }
        return new(first, second, points, top);
    }
}
