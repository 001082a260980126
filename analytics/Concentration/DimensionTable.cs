namespace Analytics;

/// <summary>Sales and visits by the values of a dimension, largest sales first.</summary>
public sealed record DimensionTable(string Dimension, IReadOnlyList<DimensionRow> Rows);
