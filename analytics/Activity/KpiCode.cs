namespace Analytics;

/// <summary>Names of the key figures, in the order they are shown.</summary>
public static class KpiCode
{
    public const string SellingTime = "sellingTime";
    public const string VisitsADay = "visitsADay";
    public const string ProductsAVisit = "productsAVisit";
    public const string MixVisitsA = "mixVisitsA";
    public const string MixVisitsB = "mixVisitsB";
    public const string MixCustomersA = "mixCustomersA";
    public const string MixCustomersB = "mixCustomersB";
    public const string ListSize = "listSize";
    public const string Coverage = "coverage";
    public const string FrequencyA = "frequencyA";
    public const string FrequencyB = "frequencyB";
    public const string FrequencyC = "frequencyC";
    public const string Attainment = "frequencyAttainment";
    public const string PlanAdherence = "planAdherence";
    public const string PlanAttainment = "planAttainment";
    public const string Pace = "pace";
    public const string Workload = "workload";
    public const string PrematureExit = "prematureExit";
    public const string ResourceKillers = "resourceKillers";

    /// <summary>Those a table of groups shows first, most asked for first.</summary>
    public static IReadOnlyList<string> Main { get; } = [VisitsADay, SellingTime, Coverage, FrequencyA, FrequencyB, FrequencyC, PlanAdherence, Pace, Workload];

    public static IReadOnlyList<string> All { get; } =
    [
        SellingTime, VisitsADay, ProductsAVisit, MixVisitsA, MixVisitsB, MixCustomersA, MixCustomersB, ListSize, Coverage, FrequencyA,
        FrequencyB, FrequencyC, Attainment, PlanAdherence, PlanAttainment, Pace, Workload, PrematureExit, ResourceKillers,
    ];
}
