namespace Etl;

/// <summary>The first day of the last month every source has closed, and the sources that lag behind the others, separated by commas.</summary>
public sealed record ClosedMonth(DateOnly? LastClosed, string HeldBackBy);
