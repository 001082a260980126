namespace Analytics;

/// <summary>What the rules look at for one product: posterior, potential, peers, visits and trend of every account.</summary>
internal sealed record MoveEvidence(
    Panel Panel, ProductScores Scores, ClusterModel Clusters, int[] ClusterOf, Period Window,
    double[] VisitsPerMonth, bool VisitsKnown, double[] Trend, double[] PeersMedian)
{
    /// <param name="window">The last 12 months up to as-of.</param>
    public static MoveEvidence Of(Panel panel, int product, ProductScores scores, ClusterModel clusters, int[] clusterOf, Period window, Settings settings)
    {
        var selection = panel.Select(new Slice(window).Of(panel.Products[product].Id), Scope.Everything);
        var visits = Array.ConvertAll(selection.Visits(window), v => v / (double)window.Length);
        // Medians are of delivered months; the posterior is deseasonalised, so they are brought to the same footing.
        var season = window.Months.Where(scores.Path.Contains).Average(m => scores.Season[m - scores.Path.From]);
        var medians = Array.ConvertAll(clusterOf, c => clusters.Clusters[c].MedianUnits[product] / season);
        return new(panel, scores, clusters, clusterOf, window, visits, selection.Covers(SourceSpan.Visits, window), TrendOf(selection, window), medians);
    }

    public Box BoxOf(int account) => Scores.BoxOf(account, Scores.Path.To)!.Value;

    /// <summary>What the CRM says at the end of the path.</summary>
    public Box? RegisteredOf(int account) => Panel.Accounts[account].RegisteredAt(Scores.Product, Scores.Path.To);

    public VisitBand BandOf(int account, Box box, Settings settings) => Panel.Accounts.BandOf(account, box, settings);

    public Adoption AdoptionOf(int account) => Scores.Adoptions[account];

    public AccountPotential PotentialOf(int account) => Scores.Potentials[account];

    public double ShareOf(int account) => AdoptionOf(account).Level / Math.Max(0.01, PotentialOf(account).Units);

    /// <summary>Posterior probability that the share of potential lies in the range of a digit.</summary>
    public double ProbabilityOfDigit(int account, int digit, Settings settings)
    {
        var potential = Math.Max(0.01, PotentialOf(account).Units);
        var below1 = AdoptionOf(account).ProbabilityBelow(settings.Digit1Cut * potential);
        var below2 = AdoptionOf(account).ProbabilityBelow(settings.Digit2Cut * potential);
        return digit switch { 1 => 1 - below1, 2 => below1 - below2, _ => below2 };
    }

    // Units a month of the later half against the earlier, both plus one: 0.25 means a quarter more.
    private static double[] TrendOf(Selection selection, Period window)
    {
        var half = window.Length / 2;
        var later = selection.Milliunits(Period.Trailing(window.To, half));
        var earlier = selection.Milliunits(Period.Trailing(window.To - half, half));
        var trend = new double[later.Length];
        for (var i = 0; i < trend.Length; i++)
            trend[i] = (1 + later[i] / 1000.0 / half) / (1 + earlier[i] / 1000.0 / half) - 1;
        return trend;
    }
}
