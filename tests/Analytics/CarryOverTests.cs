using Analytics;

namespace Tests;

/// <summary>The range of the carry-over, read off its profile.</summary>
public sealed class CarryOverTests
{
    [Fact]
    public void Range_ends_where_the_line_through_the_profile_crosses()
    {
        // From −5 at 0.2 to 0 at 0.4 the line stands at −1.92 at 0.4 − 0.2 · 1.92 ÷ 5 = 0.3232; from there to −3 at 0.6, at 0.4 + 0.2 · 0.64 = 0.528.
        var range = CarryOverPoint.RangeOf([Point(0, -20), Point(0.2, -5), Point(0.4, 0), Point(0.6, -3), Point(0.75, -9)]);

        Assert.Equal((0.3232, 0.528), (range.Low, range.High), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9);
    }

    [Fact]
    public void Range_that_reaches_the_end_of_the_profile_ends_there()
    {
        var range = CarryOverPoint.RangeOf([Point(0, -1), Point(0.2, 0), Point(0.4, -1.5)]);

        Assert.Equal((0, 0.4), (range.Low, range.High));
    }

    private static CarryOverPoint Point(double carryOver, double logLikelihood) => new(carryOver, logLikelihood, 1, logLikelihood >= -CarryOverPoint.RangeDrop);
}
