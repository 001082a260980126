namespace Etl;

/// <summary>Months of a fact filled beside the warehouse, to be finished and attached.</summary>
/// <remarks>IsMonthly: every day copied into them is the first of its month.</remarks>
public sealed record FilledMonths(Fact Fact, IReadOnlyList<DateOnly> Months, bool IsMonthly);
