using Analytics;

namespace Tests;

/// <summary>The slopes from sums are those of the regressions on whole grids.</summary>
public sealed class VisitSlopesTests
{
    private const double Alpha = 0.05;

    [Fact]
    public void Two_accounts_in_two_months_by_hand()
    {
        // The same four values as the regressions' own test: pooled ((1 − 2)(10 − 8.75) + (3 − 2)(14 − 8.75)) ÷ 2 = 2.
        var slopes = Of(TinyPanel.Of([[10, 14], [5, 6]], [[1, 3], [2, 2]]));

        Assert.Equal(2, slopes.Naive!.Value, 1e-12);
        Assert.Equal(1.5, slopes.Corrected!.Value, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void They_are_those_of_the_regressions(int seed)
    {
        var random = new Random(seed);
        double[][] units = [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 7).Select(_ => random.Next(0, 5000) / 1000.0).ToArray())];
        int[][] visits = [.. units.Select(own => own.Select(sold => random.Next(0, 2 + (int)sold)).ToArray())];
        var panel = TinyPanel.Of(units, visits, (i, row) => row with { Specialty = i % 5 == 3 ? "few" : "many" });

        foreach (var slice in (Slice[])[TinyPanel.All(panel), TinyPanel.All(panel).With(Dimension.Specialty, "few")])
        {
            var selection = panel.Select(slice, Scope.Everything);
            foreach (var period in (Period[])[panel.Months!.Value, new(TinyPanel.First + 2, TinyPanel.First + 5)])
                AssertAsRegressed(VisitSlopes.Of(selection, period), selection, period);
        }
    }

    [Fact]
    public void So_they_are_of_the_sample()
    {
        var selection = All(Sample.Panel);
        var period = Sample.Panel.CommonClosedMonths!.Value;

        AssertAsRegressed(VisitSlopes.Of(selection, period), selection, period);
    }

    [Fact]
    public void There_are_none_where_visits_do_not_vary()
    {
        Assert.Equal(new(null, null), Of(TinyPanel.Of([[1, 2], [3, 4]], [[2, 2], [2, 2]])));
        // Apart from what the months have in common, there is nothing to compare.
        var inCommon = Of(TinyPanel.Of([[1, 2], [3, 5]], [[1, 2], [1, 2]]));
        Assert.Equal(1.5, inCommon.Naive!.Value, 1e-12);
        Assert.Null(inCommon.Corrected);
    }

    [Fact]
    public void One_account_or_one_month_is_not_enough()
    {
        Assert.Equal(new(null, null), Of(TinyPanel.Of([[1, 2]], [[1, 3]])));
        Assert.Null(Of(TinyPanel.Of([[1], [2]], [[1], [3]])).Corrected);
        Assert.Equal(0.5, Of(TinyPanel.Of([[1], [2]], [[1], [3]])).Naive!.Value, 1e-12);
    }

    private static void AssertAsRegressed(VisitSlopes slopes, Selection selection, Period period)
    {
        var (units, visits) = (MonthGrid.Units(selection, period), MonthGrid.Visits(selection, period));
        AssertNear(VisitResponse.Naive(units, visits, Alpha)!.UnitsPerVisit, slopes.Naive!.Value);
        AssertNear(VisitResponse.Corrected(units, visits, Alpha)!.UnitsPerVisit, slopes.Corrected!.Value);
    }

    private static void AssertNear(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)));

    private static VisitSlopes Of(Panel panel) => VisitSlopes.Of(All(panel), panel.Months!.Value);

    private static Selection All(Panel panel) => panel.Select(TinyPanel.All(panel), Scope.Everything);
}
