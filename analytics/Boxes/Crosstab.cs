namespace Analytics;

/// <summary>Counts by two labels: <paramref name="Counts"/>[row][column].</summary>
public sealed record Crosstab(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<int>> Counts);
