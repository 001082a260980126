namespace Analytics;

/// <summary>What a scoring run keeps of the response of all accounts to visits that discuss some products: estimate, gates, effects by pool and channel.</summary>
public sealed record ResponseFinding
{
    /// <summary>Delivered ids; empty means all products.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>Closed months of visits and sales that were fitted, the first of them only as the history of visits.</summary>
    public required Period Months { get; init; }

    public required double Alpha { get; init; }

    public required ResponseEstimate Estimate { get; init; }

    /// <summary>Null where the halves are too short.</summary>
    public required ResponseHalves? Halves { get; init; }

    public required LeadTest Lead { get; init; }

    public required StabilityTest Stability { get; init; }

    public required SkillTest Skill { get; init; }

    /// <summary>"effect", "undetected" or "association".</summary>
    public required string Label { get; init; }

    /// <summary>Units of the same month per visit, mean account.</summary>
    public required Estimate PerVisit { get; init; }

    /// <summary>The same by channel that occurs; empty unless it is an effect.</summary>
    public required IReadOnlyDictionary<string, Estimate> Channels { get; init; }

    /// <summary>The dimension whose values share their months; null where all do.</summary>
    public required string? Markets { get; init; }

    /// <summary>The dimension whose values share their response; null where all do.</summary>
    public required string? Pools { get; init; }

    /// <summary>The pool of each value of that dimension.</summary>
    public required IReadOnlyDictionary<string, int> PoolOf { get; init; }
}
