namespace Analytics;

/// <summary>What a fit of the response found, without the accounts it was found on: all that a scoring run keeps of it.</summary>
public sealed record ResponseEstimate
{
    public required CountNoise Noise { get; init; }

    /// <summary>First months that served as history of visits only.</summary>
    public required int History { get; init; }

    public required IReadOnlyList<CarryOverPoint> Profile { get; init; }

    /// <summary>Robust variance ÷ Laplace variance of ρ: how much surer of itself the plain likelihood would be.</summary>
    public required double Overconfidence { get; init; }

    /// <summary>Standard deviation of ρ between pools ÷ its mean; 0: the pools cannot be told apart.</summary>
    public required double BetweenPools { get; init; }

    /// <summary>ρ at no carry-over and no saturation: the one shape chosen before the data were seen.</summary>
    public required Estimate SameMonth { get; init; }

    /// <summary>Likeliest first.</summary>
    public required IReadOnlyList<ResponsePoint> Points { get; init; }

    internal VisitShape Best => Points[0].Shape;
}
