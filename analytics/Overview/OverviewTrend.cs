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
        if (from > to)
            return [];
        var period = new Period(from, to);
        return [.. period.Months.Zip(Money.ByMonth(selection, period, settings), (month, money) => Point(selection, month, money))];
    }

    private static TrendPoint Point(Selection selection, Month month, Money money)
    {
        var period = new Period(month, month);
        var (sold, visited) = (selection.Covers(SourceSpan.Sales, period), selection.Covers(SourceSpan.Visits, period));
        return new(
            month, sold ? money.Units : null, sold ? money.Sales : null, visited ? money.Visits : null, visited ? money.Cost : null,
            month <= selection.Panel.LastClosed);
    }
}
