namespace Analytics;

/// <summary>What the field force is held to; the defaults are those of the field, a company sets its own in <c>analytics.json</c>.</summary>
public sealed record ActivityTargets
{
    /// <summary>Least share of the working time spent selling.</summary>
    public double SellingTimeShare { get; init; } = 0.60;

    /// <summary>Completed visits a field day, least and most.</summary>
    public double VisitsADayFrom { get; init; } = 10;

    /// <inheritdoc cref="VisitsADayFrom"/>
    public double VisitsADayTo { get; init; } = 12;

    /// <summary>Products discussed in a visit, least and most.</summary>
    public double ProductsAVisitFrom { get; init; } = 1;

    /// <inheritdoc cref="ProductsAVisitFrom"/>
    public double ProductsAVisitTo { get; init; } = 2;

    /// <summary>Least share of A, and of B, in the priority mix.</summary>
    public double MixA { get; init; } = 0.60;

    /// <inheritdoc cref="MixA"/>
    public double MixB { get; init; } = 0.30;

    /// <summary>Which mix carries the target: "visits" or "customers".</summary>
    public string MixOf { get; init; } = "visits";

    /// <summary>Accounts a representative should hold; null where the business line sets none.</summary>
    public double? ListSize { get; init; }

    /// <summary>Least share of the targets seen a month; null where the business line sets none.</summary>
    public double? Coverage { get; init; }

    /// <summary>Least share of the planned visits done, over-visits not counted.</summary>
    public double PlanAdherence { get; init; } = 0.80;

    /// <summary>How far from the plan's pace is still on pace.</summary>
    public double PaceTolerance { get; init; } = 0.10;

    /// <summary>How far from 1 the workload may lie.</summary>
    public double WorkloadTolerance { get; init; } = 0.15;

    /// <summary>Completed visits after which an A3 or B3 counts as begun, and days without one after which it counts as left.</summary>
    public int ExitVisits { get; init; } = 2;

    /// <inheritdoc cref="ExitVisits"/>
    public int ExitDays { get; init; } = 60;

    /// <summary>Middle of the visits a day: what capacity is reckoned with.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double VisitsADay => (VisitsADayFrom + VisitsADayTo) / 2;
}
