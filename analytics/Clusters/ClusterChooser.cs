using System.Globalization;

namespace Analytics;

/// <summary>
/// Chooses the number of clusters. Rule: of the numbers whose bootstrap ARI is at least 0.75 (a number that other samples of the same
/// accounts would not reproduce says nothing), the largest at which the silhouette peaks (no lower than at one fewer and one more) and
/// is at least 75 % of the best among them, since more clusters make closer peers; when none is that stable, the most stable. Both
/// limits are settings. Numbers are tried on at most 5,000 accounts spread evenly over the rows; the chosen one is then fitted to all.
/// </summary>
public static class ClusterChooser
{
    private const int MostTriedRows = 5000;

    /// <summary>The rule in words.</summary>
    public static string RuleOf(Settings settings) => string.Create(
        CultureInfo.InvariantCulture,
        $"Among numbers of clusters with a bootstrap ARI of at least {settings.ClusterStability:0.00}, the largest at which the silhouette peaks and is at least {settings.ClusterNearBest:P0} of the best; without any, the most stable.");

    /// <summary>The chosen fit and every number tried.</summary>
    public static (KMeansFit Fit, IReadOnlyList<ClusterChoice> Choices) Choose(float[][] rows, Settings settings)
    {
        var (sample, tried) = (Silhouette.Sample(rows), Silhouette.Sample(rows, MostTriedRows));
        var distances = Silhouette.Distances(sample);
        var most = Math.Min(settings.MostClusters, Distinct(rows) - 1);
        if (most < settings.FewestClusters)
            return (KMeansFit.Best(rows, 1, 1, settings.Seed), [new(1, 0, 1, true)]);
        var fits = new KMeansFit[most - settings.FewestClusters + 1];
        var choices = new ClusterChoice[fits.Length];
        // Each number of clusters draws from its own seeds: the order in which they finish changes nothing.
        Parallel.For(0, fits.Length, i =>
        {
            var k = settings.FewestClusters + i;
            fits[i] = KMeansFit.Best(tried, k, settings.ClusterStarts, settings.Seed);
            choices[i] = new(k, Silhouette.Of(distances, fits[i].Assign(sample), k), Stability(tried, fits[i], k, settings), false);
        });
        var chosen = Place(choices, settings);
        var fit = tried == rows ? fits[chosen] : KMeansFit.Best(rows, choices[chosen].K, settings.ClusterStarts, settings.Seed);
        return (fit, [.. choices.Select((c, i) => c with { Chosen = i == chosen })]);
    }

    private static int Place(ClusterChoice[] choices, Settings settings)
    {
        var stable = choices.Where(c => c.BootstrapAri >= settings.ClusterStability).ToArray();
        if (stable.Length == 0)
            return Array.IndexOf(choices, choices.MaxBy(c => c.BootstrapAri));
        var best = stable.Max(c => c.Silhouette);
        return Array.IndexOf(choices, stable.LastOrDefault(c => Peaks(choices, c) && c.Silhouette >= settings.ClusterNearBest * best) ?? stable.MaxBy(c => c.Silhouette)!);
    }

    private static bool Peaks(ClusterChoice[] choices, ClusterChoice choice) =>
        choices.Where(c => Math.Abs(c.K - choice.K) == 1).All(c => c.Silhouette <= choice.Silhouette);

    // Fits on bootstrap samples assign the same rows; how far do they agree with the fit on all of them?
    private static double Stability(float[][] rows, KMeansFit fit, int k, Settings settings)
    {
        var judged = rows.Length < MostTriedRows ? rows : Silhouette.Sample(rows);
        var reference = fit.Assign(judged);
        var sum = 0.0;
        for (var b = 0; b < settings.ClusterBootstraps; b++)
        {
            var draws = Draws.For(settings.Seed, (ulong)b);
            var drawn = new float[rows.Length][];
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = rows[draws.NextBelow(rows.Length)];
            // A sample of few distinct accounts cannot hold k clusters, so it does not reproduce them: an ARI of 0.
            if (Distinct(drawn) > k)
                sum += RandIndex.Adjusted(reference, KMeansFit.Best(drawn, k, 2, settings.Seed + b).Assign(judged));
        }
        return sum / settings.ClusterBootstraps;
    }

    private static int Distinct(float[][] rows) => rows.Select(r => string.Join(';', r)).Distinct().Take(60).Count();
}
