namespace Analytics;

/// <summary>Units on visits of the same account and month, four ways: pooled, with account and month effects, within half-years, by group.</summary>
public static class VisitResponse
{
    /// <summary>Pooled slope: what "more visits, more sales" says.</summary>
    public static Slope? Naive(MonthGrid units, MonthGrid visits, double alpha) =>
        ClusteredRegression.Fit(TwoWay.Centre(units), TwoWay.Centre(visits))?.SlopeOf(0, alpha);

    /// <summary>Slope with account and month effects.</summary>
    public static Slope? Corrected(MonthGrid units, MonthGrid visits, double alpha) =>
        units.Months < 2 ? null : ClusteredRegression.Fit(TwoWay.Demean(units), TwoWay.Demean(visits))?.SlopeOf(0, alpha);

    /// <summary>Slope with effects of account × calendar half-year and month; null in one half-year.</summary>
    public static Slope? WithinHalfYears(MonthGrid units, MonthGrid visits, Period period, double alpha)
    {
        var blocks = HalfYears(period);
        return blocks.Count < 2
            ? null
            : ClusteredRegression.Fit(TwoWay.DemeanWithin(units, blocks), TwoWay.DemeanWithin(visits, blocks))?.SlopeOf(0, alpha);
    }

    private static List<(int From, int Months)> HalfYears(Period period)
    {
        var blocks = new List<(int From, int Months)>();
        var m = 0;
        foreach (var month in period.Months)
        {
            if (m == 0 || month.Calendar is 1 or 7)
                blocks.Add((m, 0));
            blocks[^1] = (blocks[^1].From, blocks[^1].Months + 1);
            m++;
        }
        return blocks;
    }
}
