using Analytics;
using CsCheck;

namespace Tests;

public sealed class AllocationTests
{
    private static readonly VisitCurve Steep = new(0, [0, 10, 16, 19, 20]);
    private static readonly VisitCurve Flat = new(0, [0, 4, 7, 9, 10]);

    [Fact]
    public void Best_next_step_is_taken_until_the_capacity_is_used()
    {
        // Steps are worth 10, 6, 3, 1 and 4, 3, 2, 1: the four best are 10, 6, 4 and one of 3.
        var found = Allocation.Of([Steep, Flat], 4);

        Assert.Equal("greedy", found.Method);
        Assert.Equal(23, found.Worth);
        Assert.Equal(4, found.Steps.Sum());
        // The next two steps, a visit a month, are worth 3 and 2.
        Assert.Equal(5, found.ShadowPrice);
    }

    [Fact]
    public void S_curve_is_solved_whole_where_single_steps_would_mislead()
    {
        // The first step of the S earns nothing, two together earn 12: step by step it would never start.
        var found = Allocation.Of([new VisitCurve(0, [0, 0, 12]), Flat], 2);

        Assert.Equal("dynamic", found.Method);
        Assert.Equal([2, 0], found.Steps);
        Assert.Equal(12, found.Worth);
        // A visit a month more: both steps of the other, worth 7.
        Assert.Equal(7, found.ShadowPrice);
    }

    [Fact]
    public void Fewest_visits_are_kept_and_must_fit_the_capacity()
    {
        Assert.Equal([3, 1], Allocation.Of([new VisitCurve(3, [5, 5.1]), Flat], 4).Steps);
        Assert.Contains("6", Assert.Throws<ArgumentException>(() => Allocation.Of([new VisitCurve(6, [1])], 5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_that_earns_nothing_is_left()
    {
        var found = Allocation.Of([new VisitCurve(0, [0, 2, 2, 1])], 3);

        Assert.Equal([1], found.Steps);
        Assert.Equal(0, found.ShadowPrice);
    }

    [Fact]
    public void Both_methods_agree_on_concave_curves() =>
        Gen.Double[0, 10].Array[1, 6].Array[1, 5].Select(Gen.Int[0, 20]).Sample((falls, capacity) =>
        {
            // Marginal worths in falling order make a concave curve.
            var curves = falls.Select(own => new VisitCurve(0, [0, .. own.OrderDescending().Select((_, k) => own.OrderDescending().Take(k + 1).Sum())])).ToArray();
            var (greedy, dynamic) = (Allocation.Greedy(curves, capacity), Allocation.Dynamic(curves, capacity));
            Assert.Equal(dynamic.Worth, greedy.Worth, 6);
            Assert.Equal(dynamic.ShadowPrice, greedy.ShadowPrice, 6);
        }, iter: 200);
}
