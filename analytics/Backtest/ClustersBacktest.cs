namespace Analytics;

/// <summary>The clusters found at the end of training.</summary>
/// <param name="Silhouette">Mean silhouette, −1 to 1.</param>
/// <param name="Ari">Mean adjusted Rand index with fits on bootstrap samples: 1 is always the same clusters.</param>
/// <param name="YearLater">Adjusted Rand index with the clusters found <paramref name="MonthsLater"/> months later: who is still together.</param>
/// <param name="MonthsLater">Twelve, or as many as there are.</param>
public sealed record ClustersBacktest(int K, double Silhouette, double Ari, double YearLater, int MonthsLater)
{
    private const int Year = 12;

    internal static ClustersBacktest? Of(Panel panel, Period train, Period test, Settings settings)
    {
        if (panel.ClosedMonthsOf(SourceSpan.Sales) is not { } closed)
            return null;
        var later = Math.Min(Year, test.Length);
        var (model, then) = Clustering.Of(panel, new(closed.From, train.To), settings);
        var (_, now) = Clustering.Of(panel, new(closed.From, train.To + later), settings);
        var chosen = model.Choices.First(choice => choice.Chosen);
        return new(model.ChosenK, chosen.Silhouette, chosen.BootstrapAri, RandIndex.Adjusted(then, now), later);
    }
}
