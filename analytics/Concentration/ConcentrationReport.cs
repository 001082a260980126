namespace Analytics;

/// <summary>Where sales concentrate, and whether visits and cost follow. Shares are fractions.</summary>
public sealed record ConcentrationReport
{
    public required Period Period { get; init; }
    public required long DataVersion { get; init; }

    /// <summary>"units", or "amount" when several products are selected and amounts are known: what accounts are ranked by.</summary>
    public required string Measure { get; init; }

    /// <summary>Share of sales of the top 10 % and 20 % of accounts: keys "0.10", "0.20".</summary>
    public required IReadOnlyDictionary<string, double> TopShare { get; init; }

    /// <summary>Gini of sales over accounts, zeros included; null without sales.</summary>
    public required double? Gini { get; init; }

    /// <summary>The same among accounts with sales only.</summary>
    public required double? GiniWithoutZeros { get; init; }

    /// <summary>Top-20 % share among accounts with sales only.</summary>
    public required double? TopShare20WithoutZeros { get; init; }

    /// <summary>Share of visits that the top 20 % by sales receive; null where the visits do not cover the period.</summary>
    public required double? VisitShareOfTop20 { get; init; }

    public required double? CostShareOfTop20 { get; init; }

    /// <summary>Share of visits 20 % of the accounts drawn at random receive.</summary>
    public required Chance? VisitShareByChance { get; init; }

    /// <summary>Accounts ranked: those that sold or returned something, and targets without sales.</summary>
    public required int Accounts { get; init; }

    /// <summary>Targets of the period that bought nothing in it; all accounts are targets where none were delivered.</summary>
    public required int ZeroSalesAccounts { get; init; }

    /// <summary>Accounts without sales that are no targets: they enter no share of accounts, and <see cref="VisitsLeftOut"/> no share of visits.</summary>
    public required int LeftOutAccounts { get; init; }

    /// <inheritdoc cref="LeftOutAccounts"/>
    public required long? VisitsLeftOut { get; init; }

    /// <summary>Accounts below zero over the period (more returned than bought): they enter as 0.</summary>
    public required int NegativeAccounts { get; init; }

    public required double Units { get; init; }

    /// <summary>In the currency; null where no amount is known.</summary>
    public required double? Sales { get; init; }

    /// <summary>Completed visits to the accounts ranked; null where the visits do not cover the period.</summary>
    public required long? Visits { get; init; }

    /// <summary>Visits priced by the assumed cost of a channel.</summary>
    public required double? Cost { get; init; }

    /// <summary>Fewest accounts that make 50 % and 80 % of units.</summary>
    public required AccountsFor AccountsFor50 { get; init; }

    /// <inheritdoc cref="AccountsFor50"/>
    public required AccountsFor AccountsFor80 { get; init; }

    /// <summary>Top 20 % chosen on the 12 months before; null where the sales do not reach back.</summary>
    public required PersistentShare? Persistent { get; init; }

    /// <summary>At most 201 points, from (0, 0) to (1, 1), largest accounts first.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    /// <summary>Deciles of equal volume, 10 (fewest accounts) first.</summary>
    public required IReadOnlyList<Decile> Deciles { get; init; }

    /// <summary>By each delivered dimension and by product, where they were asked for (<see cref="Concentration.Whole"/>).</summary>
    public IReadOnlyList<DimensionTable> Dimensions { get; init; } = [];

    /// <summary>The same period just before; null where the sales do not reach back.</summary>
    public required ConcentrationBefore? Before { get; init; }

    /// <summary>Accounts visited too much: above their share of sales and above accounts of like sales.</summary>
    public required IReadOnlyList<Misallocation> OverVisited { get; init; }

    /// <summary>Accounts visited too little: below their share of sales and below accounts of like sales.</summary>
    public required IReadOnlyList<Misallocation> UnderVisited { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }
}
