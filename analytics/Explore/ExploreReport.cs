namespace Analytics;

/// <summary>A measure by one or two dimensions.</summary>
/// <param name="Values">By row, then column; null where nothing can be reckoned. Without columns one value a row.</param>
/// <param name="Total">
/// Of everything. Totals are reckoned, not summed: a visit that discusses two products counts for both but once in all, and a doctor seen in two months is one doctor.
/// </param>
public sealed record ExploreReport(
    Period Period, long DataVersion, long? RunId, string Currency, string Measure, CardUnit Unit, string Rows, string? Columns,
    IReadOnlyList<ExploreMember> RowMembers, IReadOnlyList<ExploreMember> ColumnMembers, IReadOnlyList<IReadOnlyList<double?>> Values,
    IReadOnlyList<double?> RowTotals, IReadOnlyList<double?> ColumnTotals, double? Total, IReadOnlyList<Note> Notes);

/// <summary>A value of a dimension, or those beyond the top together.</summary>
/// <param name="Members">How many values it stands for.</param>
public sealed record ExploreMember(string Value, bool IsOther = false, int Members = 1);
