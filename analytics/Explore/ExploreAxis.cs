namespace Analytics;

/// <summary>A dimension cut into its values: either every account has one (a column), or the question is asked once a value (months, products, channels).</summary>
internal sealed record ExploreAxis(string Dimension, CodedColumn? Column, IReadOnlyList<ExplorePart> Parts)
{
    private const int MonthsAQuarter = 3;

    public int Count => Column?.Values.Count ?? Parts.Count;

    /// <summary>Whether its values have an order of their own.</summary>
    public bool IsTime => Dimension is ExploreQuestion.Month or ExploreQuestion.Quarter;

    /// <summary>What the measure is asked of: each part and then the whole; accounts tell their own values apart.</summary>
    public IEnumerable<(ExplorePart Part, int? Index)> Asked => Column is not null
        ? [(ExplorePart.Whole, null)]
        : [.. Parts.Select((part, i) => (part, (int?)i)), (ExplorePart.Whole, null)];

    public string ValueAt(int index) => Column?.Values[index] ?? Parts[index].Value;

    public static ExploreAxis Of(string? dimension, Selection selection) => dimension switch
    {
        null => new("", null, []),
        ExploreQuestion.Month => new(dimension, null, [.. selection.Slice.Period.Months.Select(month => new ExplorePart($"{month}", new(month, month), null, null))]),
        ExploreQuestion.Quarter => new(dimension, null, [.. selection.Slice.Period.Months.GroupBy(QuarterOf).Select(months => new ExplorePart(NameOf(months.Key, months.Count()), new(months.First(), months.Last()), null, null))]),
        Analytics.Dimension.Product => new(dimension, null, [.. selection.Products.ToArray().Select(product => new ExplorePart(selection.Panel.Products[product].Id, null, product, null))]),
        Analytics.Dimension.Channel => new(dimension, null, [.. selection.Channels.Select(channel => new ExplorePart(channel, null, null, channel))]),
        _ => new(dimension, Dimensions.ColumnOf(selection.Panel, dimension, selection.MainProduct, selection.Slice.Period.To) ?? throw new SliceException($"Dimension '{dimension}' does not exist."), []),
    };

    // A quarter the period cuts says so: its figures are of fewer months.
    private static string NameOf(string quarter, int months) => months == MonthsAQuarter ? quarter : $"{quarter} ({months}/{MonthsAQuarter})";

    private static string QuarterOf(Month month) => $"{month.Year}-Q{(month.Calendar + 2) / 3}";
}

/// <summary>What one value of an axis narrows the question to; null narrows nothing.</summary>
internal sealed record ExplorePart(string Value, Period? Period, int? Product, string? Channel)
{
    public static ExplorePart Whole { get; } = new("", null, null, null);

    /// <summary>Both at once; null where they exclude each other.</summary>
    public ExplorePart? And(ExplorePart other)
    {
        var period = Period is { } own && other.Period is { } theirs ? own.And(theirs) : Period ?? other.Period;
        var excluded = Period is not null && other.Period is not null && period is null;
        return excluded ? null : new("", period, Product ?? other.Product, Channel ?? other.Channel);
    }
}
