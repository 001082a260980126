namespace Analytics;

/// <summary>The response of all products together and of each, found once a run.</summary>
internal static class ResponseScoring
{
    /// <param name="scored">The panel with the clusters of the run.</param>
    public static IReadOnlyList<ResponseFinding> Of(Panel scored, Month asOf, Settings settings)
    {
        string[][] choices = scored.Products.Count == 1 ? [[]] : [[], .. scored.Products.Select(product => (string[])[product.Id])];
        var months = scored.CommonClosedMonths is { } closed && closed.From <= asOf ? new Period(closed.From, Month.Earlier(closed.To, asOf)) : (Period?)null;
        // One after the other: each fit keeps all cores busy, and several would wait for one another's small steps.
        return [.. choices.Select(products => ResponseEvidence.Found(scored, products, months, settings)?.Finding).OfType<ResponseFinding>()];
    }
}
