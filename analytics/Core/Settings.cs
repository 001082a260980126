namespace Analytics;

/// <summary>
/// Everything a company may set differently, with the defaults of the field. Read from an optional <c>analytics.json</c>
/// (<see cref="SettingsFile"/>); stored with every scoring run.
/// </summary>
public sealed record Settings
{
    public static Settings Default { get; } = new();

    /// <summary>ISO code of the currency of all amounts.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>Months of the default window (MAT); shorter windows exaggerate concentration and are warned of.</summary>
    public int WindowMonths { get; init; } = 12;

    /// <summary>How letters are given: "cumulative" (shares of the potential), "absolute" (units a month) or "quantile" (places in the ranking).</summary>
    public string LetterRule { get; init; } = "cumulative";

    /// <summary>Cumulative share of potential that A covers, and that A and B cover together.</summary>
    public double LetterACut { get; init; } = 0.50;

    /// <inheritdoc cref="LetterACut"/>
    public double LetterBCut { get; init; } = 0.85;

    /// <summary>Potential in units a month from which an account is A, and from which it is B; for the letter rule "absolute".</summary>
    public double LetterAUnits { get; init; } = 20;

    /// <inheritdoc cref="LetterAUnits"/>
    public double LetterBUnits { get; init; } = 8;

    /// <summary>Place in the ranking of potentials, from 0 (least) to 1, from which an account is A, and from which it is B; for the letter rule "quantile".</summary>
    public double LetterAQuantile { get; init; } = 0.80;

    /// <inheritdoc cref="LetterAQuantile"/>
    public double LetterBQuantile { get; init; } = 0.50;

    /// <summary>Share of potential from which adoption is digit 1 (first choice).</summary>
    public double Digit1Cut { get; init; } = 0.50;

    /// <summary>Share of potential from which adoption is digit 2 (second choice).</summary>
    public double Digit2Cut { get; init; } = 0.20;

    /// <summary>Monthly discount of past evidence in the adoption level.</summary>
    public double Discount { get; init; } = 0.85;

    /// <summary>Posterior probability beyond the cut from which a digit changes.</summary>
    public double DigitPosterior { get; init; } = 0.80;

    /// <summary>Quantile of peers' levels that stands for an account's potential where none was delivered.</summary>
    public double PotentialQuantile { get; init; } = 0.90;

    /// <summary>Cross-fitting folds of the estimated potential.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Fewest accounts a specialty (or grade) needs for a ranking of its own.</summary>
    public int SmallestLetterGroup { get; init; } = 30;

    /// <summary>Draws behind the letter probabilities.</summary>
    public int LetterDraws { get; init; } = 40;

    /// <summary>Cost of a completed visit by channel: an assumption, labelled so wherever it is used.</summary>
    public IReadOnlyDictionary<string, double> VisitCost { get; init; } = new Dictionary<string, double>
    {
        ["face"] = 150, ["phone"] = 30, ["email"] = 5, ["group"] = 80, ["remote"] = 50,
    };

    /// <summary>Loaded cost of a rep a month, in the currency; divided over the completed visits where no cost by channel is given.</summary>
    public double? RepCostPerMonth { get; init; }

    /// <summary>Margin rate of a product delivered without one: an assumption.</summary>
    public double MarginRate { get; init; } = 0.80;

    /// <summary>Visits a month by box: band and default.</summary>
    public IReadOnlyDictionary<string, VisitBand> VisitBands { get; init; } = new Dictionary<string, VisitBand>
    {
        ["A1"] = new(4, 6, 5), ["A2"] = new(4, 6, 6), ["A3"] = new(2, 4, 3),
        ["B1"] = new(2, 4, 3), ["B2"] = new(2, 4, 4), ["B3"] = new(2, 4, 2),
        ["C1"] = new(0, 2, 1), ["C2"] = new(0, 2, 0.5), ["C3"] = new(0, 0, 0),
    };

    /// <summary>Share of accounts kept out of every list of a quarter, so that the effect of the lists can be told.</summary>
    public double HoldoutShare { get; init; } = 0.20;

    /// <summary>Seed of every draw; equal seeds give equal results.</summary>
    public int Seed { get; init; } = 20;

    /// <summary>Random draws of 20 % of the accounts behind the "beside chance" line.</summary>
    public int ChanceDraws { get; init; } = 2000;

    /// <summary>Times the months of every account are shuffled.</summary>
    public int ShuffleDraws { get; init; } = 20;

    /// <summary>Fewest and most clusters tried.</summary>
    public int FewestClusters { get; init; } = 2;

    /// <inheritdoc cref="FewestClusters"/>
    public int MostClusters { get; init; } = 12;

    /// <summary>Starts of every k-means fit, the best kept.</summary>
    public int ClusterStarts { get; init; } = 3;

    /// <summary>Bootstrap samples behind the stability of a number of clusters.</summary>
    public int ClusterBootstraps { get; init; } = 6;

    /// <summary>Bootstrap ARI a number of clusters must reach.</summary>
    public double ClusterStability { get; init; } = 0.75;

    /// <summary>Part of the best silhouette a larger number of clusters must keep.</summary>
    public double ClusterNearBest { get; init; } = 0.75;

    /// <summary>Posterior probability from which a develop move is recommended.</summary>
    public double DevelopPosterior { get; init; } = 0.90;

    /// <summary>Recommended moves a rep is shown in a month.</summary>
    public int MovesPerRep { get; init; } = 5;

    /// <summary>Recommended moves shown where accounts have neither rep nor territory.</summary>
    public int MovesUnassigned { get; init; } = 100;

    /// <summary>Months a recommended move stays valid.</summary>
    public int MoveMonths { get; init; } = 3;

    /// <summary>Months ahead that moves between digits are forecast.</summary>
    public int ForecastMonths { get; init; } = 6;

    /// <summary>Error rate of the lead test and of every interval (0.05: 95 % intervals).</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>What the field force is held to.</summary>
    public ActivityTargets Activity { get; init; } = new();

    /// <summary>Scoring runs kept.</summary>
    public int RunsKept { get; init; } = 10;

    /// <summary>The band of a box.</summary>
    public VisitBand BandOf(Box box) => VisitBands[box.ToString()];
}
