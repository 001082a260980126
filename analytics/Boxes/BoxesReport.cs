namespace Analytics;

/// <summary>Who sits where in the nine-box grid of one product at a month end, and who moved since.</summary>
public sealed record BoxesReport
{
    public required string Product { get; init; }

    /// <summary>The month end shown.</summary>
    public required Month At { get; init; }

    /// <summary>The month end compared with; null where the path does not reach back.</summary>
    public required Month? ComparedWith { get; init; }

    /// <summary>Months shares and visits are summed over.</summary>
    public required Period Period { get; init; }

    public required long RunId { get; init; }
    public required long DataVersion { get; init; }
    public required int Accounts { get; init; }

    /// <summary>Share of the accounts whose potential is estimated.</summary>
    public required double EstimatedShare { get; init; }

    /// <summary>Own sales are the only information: value tiers, not a grid.</summary>
    public required bool ValueTiersOnly { get; init; }

    /// <summary>Instead of the grid where own sales are the only information; null elsewhere.</summary>
    public required IReadOnlyList<ValueTier>? Tiers { get; init; }

    /// <summary>The nine boxes, A1 first.</summary>
    public required IReadOnlyList<BoxCell> Cells { get; init; }

    /// <summary>Null without a month to compare with.</summary>
    public required Movement? Movement { get; init; }

    /// <summary>Accounts from box (row) to box (column), both A1 first; null without a month to compare with.</summary>
    public required IReadOnlyList<IReadOnlyList<int>>? Matrix { get; init; }

    /// <summary>The same of shuffled months.</summary>
    public required IReadOnlyList<IReadOnlyList<Chance>>? MatrixChance { get; init; }

    /// <summary>Months between <see cref="ComparedWith"/> and <see cref="At"/>, wherever the path reaches back.</summary>
    public required int MonthsBack { get; init; }

    /// <summary>Net-upgrade index against so many months before, by month as far as the path reaches.</summary>
    public required IReadOnlyList<NetUpgradeMonth> NetUpgradeTrend { get; init; }

    /// <summary>Time in box, A1 first.</summary>
    public required IReadOnlyList<BoxTime> Times { get; init; }

    /// <summary>Registered box against observed box; null where no box is registered.</summary>
    public required Crosstab? Registered { get; init; }

    /// <summary>Observed box against cluster.</summary>
    public required Crosstab Clusters { get; init; }

    /// <summary>Month ends the path holds.</summary>
    public required Period Path { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }
}
