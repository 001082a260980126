namespace Analytics;

/// <summary>Everything known of one account.</summary>
public sealed record DoctorProfile
{
    public required AccountRef Account { get; init; }

    /// <summary>Delivered values by dimension: specialty, grade, hospital, territory, …, attr_*.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    public required string? RegisteredBox { get; init; }
    public required long DataVersion { get; init; }
    public required Period Period { get; init; }

    /// <summary>All months held; the box at each month end where scored.</summary>
    public required IReadOnlyList<DoctorMonth> Months { get; init; }

    public required Totals Totals { get; init; }

    /// <summary>Product the boxes, potential and peers are of.</summary>
    public required string? Product { get; init; }

    public required Box? Box { get; init; }

    /// <summary>The path through the grid, oldest first; empty before the first scoring run.</summary>
    public required IReadOnlyList<BoxSpell> Path { get; init; }

    /// <summary>Null before the first scoring run.</summary>
    public required AccountPotential? Potential { get; init; }

    /// <summary>Discounted units a month, deseasonalised, and its 90 % range.</summary>
    public required double? Level { get; init; }

    /// <inheritdoc cref="Level"/>
    public required Interval? LevelRange { get; init; }

    /// <summary>Level ÷ potential; above 1 the potential is understated.</summary>
    public required double? ShareOfPotential { get; init; }

    public required Cluster? Cluster { get; init; }
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Accounts of the same cluster nearest in level, at most eight.</summary>
    public required IReadOnlyList<Peer> Peers { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }
}
