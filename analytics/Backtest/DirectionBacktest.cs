namespace Analytics;

/// <summary>Forecasts of one direction, of the accounts that can move that way.</summary>
public sealed record DirectionBacktest
{
    /// <summary>"posterior" (calibrated) or "classifier".</summary>
    public required string Model { get; init; }

    /// <summary>Null where the history is too short, or too little moved, to try the classifier.</summary>
    public required Challenge? Challenge { get; init; }

    public required int Eligible { get; init; }

    public required int Moved { get; init; }

    /// <summary>Probability that one who moved was given a higher probability than one who did not; null unless there are both.</summary>
    public required double? Auc { get; init; }

    /// <summary>The same where every account's months are shuffled: what regression to the mean alone can be foreseen of.</summary>
    public required double? AucShuffled { get; init; }

    /// <summary>Mean squared error of the probability.</summary>
    public required double Brier { get; init; }

    /// <summary>Of the forecast that nobody moves.</summary>
    public required double BrierPersistence { get; init; }

    /// <summary>Mean −log probability of what came.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Of the mean frequency of moves for everyone.</summary>
    public required double LogLossBaseRate { get; init; }

    /// <summary>Share of the 100 most probable that moved; null with fewer than 100.</summary>
    public required double? Top100 { get; init; }

    /// <summary>By ascending probability, as many cases in each row.</summary>
    public required IReadOnlyList<ReliabilityRow> Reliability { get; init; }
}
