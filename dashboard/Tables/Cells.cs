namespace Dashboard;

/// <summary>Cells from figures, written by the one formatter.</summary>
public static class Cells
{
    public static Cell Text(string? text, string? href = null) => new(text ?? Numbers.None, text) { Href = href };

    public static Cell Box(string? box, string? href = null) => new(box ?? Numbers.None, box) { IsBox = box is not null, Href = href };

    public static Cell Tag(string text, string tone = "plain") => new(text, text) { Tag = tone };

    public static Cell Wrapped(string text) => new(text, text) { Wraps = true };

    public static Cell Whole(string text) => new(text, text) { IsWhole = true };

    /// <summary>Several short sentences: below one another on the page, in one field of the file.</summary>
    public static Cell Lines(IReadOnlyList<string> lines, string separator) => new(string.Join('\n', lines), string.Join(separator, lines)) { Wraps = true };

    public static Cell CountCell(this Numbers numbers, double? value) => new(numbers.Count(value), value);

    public static Cell CompactCell(this Numbers numbers, double? value) => new(numbers.Compact(value), value);

    public static Cell MoneyCell(this Numbers numbers, double? value, string currency) => new(numbers.Money(value, currency), value);

    public static Cell PercentCell(this Numbers numbers, double? value) => new(numbers.Percent(value), value);

    public static Cell PointsCell(this Numbers numbers, double? value) => new(numbers.Points(value), value);

    public static Cell FixedCell(this Numbers numbers, double? value, int decimals = 2) => new(numbers.Fixed(value, decimals), value);

    /// <summary>A share with its bar; the longest bar of the column stands for the largest share.</summary>
    public static Cell BarCell(this Numbers numbers, double? share, double largest, int series) =>
        new(numbers.Percent(share), share) { Bar = share is { } s && largest > 0 ? Math.Clamp(s / largest, 0, 1) : null, Series = series };
}
