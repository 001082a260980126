namespace Analytics;

/// <summary>What the methods, fitted on the past alone, said of the months that followed.</summary>
public sealed record BacktestReport
{
    /// <summary>Months fitted on.</summary>
    public required Period Train { get; init; }

    /// <summary>Months judged on.</summary>
    public required Period Test { get; init; }

    public required long DataVersion { get; init; }

    public required ResponseBacktest Response { get; init; }

    /// <summary>Of all accounts and products; null without closed months of sales.</summary>
    public required MovesBacktest? Moves { get; init; }

    /// <inheritdoc cref="Moves"/>
    public required ClustersBacktest? Clusters { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }
}
