namespace Analytics;

/// <summary>The response of all products together and of each, found once a run.</summary>
internal static class ResponseScoring
{
    /// <param name="scored">The panel with the clusters of the run.</param>
    public static IReadOnlyList<ResponseFinding> Of(Panel scored, Month asOf, Settings settings)
    {
        string[][] choices = scored.Products.Count == 1 ? [[]] : [[], .. scored.Products.Select(product => (string[])[product.Id])];
        var months = scored.CommonClosedMonths is { } closed && closed.From <= asOf ? new Period(closed.From, Month.Earlier(closed.To, asOf)) : (Period?)null;
        var found = new ResponseFinding?[choices.Length];
        Parallel.For(0, choices.Length, i => found[i] = ResponseEvidence.Found(scored, choices[i], months, settings)?.Finding);
        return [.. found.OfType<ResponseFinding>()];
    }
}
