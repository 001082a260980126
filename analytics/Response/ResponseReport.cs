namespace Analytics;

/// <summary>The fitted response behind the money: units per visit by the hierarchical count model.</summary>
public sealed record ResponseReport
{
    /// <summary>Months the model is fitted on, the first of them only as the history of visits.</summary>
    public required Period Months { get; init; }

    /// <summary>Units of the same month per visit, mean account of the selection, averaged over the carry-over profile.</summary>
    public required Slope ShortRun { get; init; }

    /// <summary>Units of all months a visit still works in.</summary>
    public required Slope LongRun { get; init; }

    /// <summary>λ as a profile, never a point.</summary>
    public required IReadOnlyList<CarryOverPoint> CarryOver { get; init; }

    /// <summary>The response stands and the profile excludes that visits work in their own month only.</summary>
    public required bool CarriesOver { get; init; }

    /// <summary>Units by visits a month; empty unless it is an effect.</summary>
    public required IReadOnlyList<ResponseCurvePoint> Curve { get; init; }

    /// <summary>Negative-binomial size: variance = mean + mean² ÷ size.</summary>
    public required double Size { get; init; }

    /// <summary>Standard deviation of the response between pools ÷ its mean; 0: they cannot be told apart.</summary>
    public required double BetweenPools { get; init; }

    /// <summary>The dimension whose values share their months; null where all do.</summary>
    public required string? Markets { get; init; }

    /// <summary>The dimension whose values share their response; null where all do.</summary>
    public required string? Pools { get; init; }
}
