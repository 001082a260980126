namespace Analytics;

/// <summary>Returns by the values of a dimension.</summary>
public sealed record RoiTable(string Dimension, IReadOnlyList<RoiRow> Rows);
