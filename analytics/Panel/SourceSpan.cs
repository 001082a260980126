namespace Analytics;

/// <summary>How far a source ("visits", "sales") reaches. Months outside its span are absent, not zero.</summary>
/// <param name="MonthGrain">Every delivered day is the first of a month; <paramref name="DataThrough"/> is then a month's last day.</param>
public sealed record SourceSpan(string Source, DateOnly FirstDay, DateOnly DataThrough, bool MonthGrain)
{
    public const string Visits = "visits";
    public const string Sales = "sales";

    /// <summary>Those a panel holds, visits after sales.</summary>
    internal static SourceSpan[] Ordered(IEnumerable<SourceSpan> spans) =>
        [.. spans.Where(s => s.Source is Visits or Sales).OrderBy(s => s.Source, StringComparer.Ordinal)];

    /// <summary>From the first month any of them reaches back to, to the last; null without any.</summary>
    internal static Period? MonthsOf(SourceSpan[] spans) =>
        spans.Length == 0 ? null : new Period(spans.Min(s => s.Months.From), spans.Max(s => s.Months.To));

    /// <summary>Months with any data of the source, open ones included.</summary>
    public Period Months => new(Month.Of(FirstDay), Month.Of(DataThrough));

    /// <summary>The last workday of the month the data end in, by the calendar delivered; without one the last Monday to Friday.</summary>
    public DateOnly? LastWorkday { get; init; }

    /// <summary>The last month whose last workday the data reach; null when there is none. The same as ops.closed_by_source says.</summary>
    public Month? LastClosed
    {
        get
        {
            var last = Month.Of(DataThrough);
            if (DataThrough < (LastWorkday ?? last.LastWorkday))
                last -= 1;
            return last < Month.Of(FirstDay) ? null : last;
        }
    }
}
