namespace Analytics;

/// <summary>The last two years by month, open months marked.</summary>
internal static class OverviewTrend
{
    private const int Months = 24;

    public static IReadOnlyList<TrendPoint> Of(Selection selection, Settings settings)
    {
        if (selection.Panel.Months is not { } held)
            return [];
        var to = Month.Earlier(held.To, selection.Slice.Period.To);
        var from = Month.Later(held.From, to - (Months - 1));
        return from > to ? [] : [.. new Period(from, to).Months.Select(month => Point(selection, month, settings))];
    }

    private static TrendPoint Point(Selection selection, Month month, Settings settings)
    {
        var period = new Period(month, month);
        var money = Money.Of(selection, period, settings);
        var (sold, visited) = (selection.Covers(SourceSpan.Sales, period), selection.Covers(SourceSpan.Visits, period));
        return new(
            month, sold ? money.Units : null, sold ? money.Sales : null, visited ? money.Visits : null, visited ? money.Cost : null,
            month <= selection.Panel.LastClosed);
    }
}
