namespace Etl;

/// <summary>Every way to spoil a row of a file that the loader must notice, from the declared contract: one for each rule and column it guards.</summary>
internal static class DamageKinds
{
    /// <param name="entity">What the file delivers.</param>
    /// <param name="columns">The columns the file has, in its order.</param>
    public static IReadOnlyList<Damage> Of(Entity entity, string[] columns)
    {
        var declared = columns.Select((name, field) => (Column: entity.Columns.FirstOrDefault(column => column.Name == name), Field: field)).ToList();
        List<Damage> kinds = [.. OfShape()];
        foreach (var (column, field) in declared)
            if (column is not null)
                kinds.AddRange(OfColumn(entity, column, field, [.. entity.OneOf.Where(name => entity.OneOf.Contains(column.Name) && name != column.Name)
                    .Select(name => Array.IndexOf(columns, name)).Where(other => other >= 0)]));
        if (entity.OneOf.Count > 0)
            kinds.Add(new("no account", "not_one_account", row => [(entity.OneOf.Select(name => Array.IndexOf(columns, name)).Where(field => field >= 0)
                .Aggregate(row, (emptied, field) => Damage.With(emptied, field, "")), true)]));
        if (declared.FirstOrDefault(d => d.Column is { IsKey: false, Type: ColumnType.Text or ColumnType.Exact or ColumnType.Whole or ColumnType.Flag or ColumnType.Choice or ColumnType.Day }) is
            { Column: { } changed } free)
            kinds.Add(new("conflicting repeat", "conflicting_duplicate", row => [(row, true), (Damage.With(row, free.Field, Another(changed, row[free.Field])), true)]));
        return [.. kinds, .. OfAssignments(columns)];
    }

    // What real exports do to rows as a whole.
    private static IEnumerable<Damage> OfShape() =>
    [
        new("a field too many", "wrong_field_count", row => [([.. row, "x"], true)]),
        new("cut short", "wrong_field_count", row => [(row[..^1], true)]),
        new("identical repeat", "merged", row => [(row, false), (row, true)]),
        new("every field quoted", "kept", row => [([.. row.Select(field => $"\"{field}\"")], true)]),
        new("blanks around every field", "kept", row => [([.. row.Select(field => $" {field} ")], true)]),
    ];

    // A row names one account: a bad name of one stands instead of the others.
    private static IEnumerable<Damage> OfColumn(Entity entity, Column column, int field, int[] instead)
    {
        if (!column.IsOptional)
            yield return Damage.Of(column.Name, "nothing", "missing_value", field, "");
        foreach (var (kind, rule, value) in BadValues(column))
            yield return Damage.Of(column.Name, kind, rule, field, value);
        if (Reference.From(entity).Any(reference => reference.Column == column.Name))
            yield return new($"{column.Name}: unknown", $"unknown_{column.Name[..^3]}", row =>
                [(instead.Aggregate(Damage.With(row, field, row[field] + "?"), (named, other) => Damage.With(named, other, "")), true)]);
        if (column.Name == "product_ids")
            yield return Damage.Of(column.Name, "one of them unknown", "unknown_product", field, "P1|P?");
        if (column is { Type: ColumnType.Text, IsKey: false })
        {
            yield return Damage.Of(column.Name, "a line break in quotes", "kept", field, "\"two\nlines\"");
            yield return Damage.Of(column.Name, "a formula", "kept", field, "=1+1");
        }
    }

    private static IEnumerable<(string Kind, string Rule, string Value)> BadValues(Column column) => column.Type switch
    {
        ColumnType.Id => [("101 characters", "too_long", new('X', 101)), ("a NUL", "nul_character", "X\0")],
        ColumnType.Text => [("1,001 characters", "too_long", new('X', 1001)), ("a NUL", "nul_character", "X\0")],
        ColumnType.List => [("101 characters", "too_long", new('X', 101))],
        ColumnType.Choice => [("not of the list", "not_allowed", "其他")],
        ColumnType.Flag => [("neither true nor false", "not_allowed", "也许")],
        ColumnType.Whole => [("decimals", "bad_number", "3.5"), ("negative", "out_of_range", "-1"), ("too large", "out_of_range", $"{column.Maximum + 1}")],
        ColumnType.Exact =>
        [
            ("a word", "bad_number", "n/a"), ("an exponent", "bad_number", "1e3"), ("too large", "out_of_range", $"{column.Maximum + 1}"),
            ("too many decimals", "out_of_range", $"0.{new string('0', column.Scale)}1"),
        ],
        ColumnType.Month => [("month 13", "bad_date", "2025-13"), ("with points", "bad_date", "2025.03"), ("before 2000", "day_out_of_range", "1899-03")],
        ColumnType.Moment => [("hour 25", "bad_date", "2025-03-04 25:10"), ("with points", "bad_date", "2025.03.04"), ("before 2000", "day_out_of_range", "1899-03-04")],
        ColumnType.Day or ColumnType.DayOrMoment =>
            [("31 February", "bad_date", "2025-02-31"), ("with points", "bad_date", "2025.03.04"), ("a serial number", "bad_date", "45720"), ("before 2000", "day_out_of_range", "1899-03-04")],
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private static string Another(Column column, string value) => column.Type switch
    {
        ColumnType.Exact or ColumnType.Whole => value == "1" ? "0" : "1",
        ColumnType.Flag => value == "true" ? "false" : "true",
        ColumnType.Choice => column.Allowed.First(allowed => allowed != value),
        ColumnType.Day => value == "2026-01-05" ? "2026-01-06" : "2026-01-05",
        _ => value + "甲",
    };

    private static IEnumerable<Damage> OfAssignments(string[] columns)
    {
        var (from, to) = (Array.IndexOf(columns, "valid_from"), Array.IndexOf(columns, "valid_to"));
        if (from < 0)
            yield break;
        yield return Damage.Of("valid_to", "before valid_from", "ends_before_start", to, "2000-01-02");
        if (columns.Contains("territory_id"))
            yield return new(
                "overlap with the row before", "overlap",
                row => [(row, true), (Damage.With(row, from, DateOnly.Parse(row[from], null).AddDays(1).ToString("yyyy-MM-dd", null)), true)]);
    }
}
