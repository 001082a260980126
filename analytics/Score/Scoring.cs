namespace Analytics;

/// <summary>Features → clusters → boxes → holdout → moves → response: one scoring run of a panel. Equal panel, as-of and settings give equal results, to the bit.</summary>
public static class Scoring
{
    /// <param name="panel">Every account of the warehouse.</param>
    /// <param name="asOf">The last closed month to look at; the panel's by default.</param>
    /// <param name="step">Told the name of each step as it begins.</param>
    /// <param name="drawn">The holdout already drawn for the quarter after as-of; the panel's run's by default.</param>
    /// <exception cref="EmptyWarehouseException">No month of the sales is closed.</exception>
    /// <exception cref="SliceException">As-of lies outside the closed months.</exception>
    public static ScoreRun Of(Panel panel, Settings settings, Month? asOf = null, Action<string>? step = null, Holdout? drawn = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var closed = panel.ClosedMonthsOf(SourceSpan.Sales) ?? throw new EmptyWarehouseException();
        var last = asOf ?? closed.To;
        if (!closed.Contains(last))
            throw new SliceException($"As-of '{last}' is not a closed month of the sales (closed: {closed}).");
        var path = new Period(closed.From, last);
        step?.Invoke("clusters");
        var (model, clusterOf) = Clustering.Of(panel, path, settings);
        var products = new List<ProductScores>();
        for (var product = 0; product < panel.Products.Count; product++)
        {
            step?.Invoke($"boxes of {panel.Products[product].Id}");
            products.Add(BoxScoring.Of(panel, product, path, DigitRules.For(settings), settings));
        }
        step?.Invoke("moves");
        var holdout = Holdout.Of(panel, products, last, drawn ?? panel.Scores?.Holdout, settings);
        var found = MoveScoring.Of(panel, products, model, clusterOf, last, settings);
        var run = new ScoreRun(clusterOf, MoveLimits.Apply([.. found.Where(f => !holdout.IsHeld(f.Account)).Select(f => f.Move)], settings))
        {
            DataVersion = panel.DataVersion,
            AsOf = last,
            Clusters = model,
            Products = products,
            Holdout = holdout,
            Trials = [Trial.Of(panel, holdout, MoveLimits.Apply([.. found.Select(f => f.Move)], settings))],
        };
        step?.Invoke("response");
        return run.With(ResponseScoring.Of(panel.With(run), last, settings));
    }
}
