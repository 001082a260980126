using Analytics;

namespace Tests;

public sealed class FreeCasesTests
{
    private const double Caliper = 0.25;

    [Fact]
    public void Each_is_taken_once_the_nearest_first()
    {
        var free = new FreeCases();
        foreach (var before in new[] { 1.0, 2, 2.2, 9 })
            free.Add(new(false, before, 0));

        // Of 2 and 2.2 the former is nearer to 2.05; then the latter is all that is within a quarter on the scale of logarithms; then nothing.
        Assert.Equal([2, 2.2, null], Enumerable.Range(0, 3).Select(_ => free.TakeNearest(2.05, Caliper)?.Before));
        Assert.Null(free.TakeNearest(100, Caliper));
        Assert.Equal(9, free.TakeNearest(9, Caliper)?.Before);
    }

    [Fact]
    public void Takes_what_looking_at_all_that_are_left_would_take()
    {
        for (var world = 0; world < 50; world++)
        {
            var random = new Random(world);
            List<double> left = [.. Enumerable.Range(0, 200).Select(_ => Math.Round(random.NextDouble() * 20, 1)).Order()];
            var free = new FreeCases();
            foreach (var before in left)
                free.Add(new(false, before, 0));
            for (var i = 0; i < 250; i++)
            {
                var wanted = random.NextDouble() * 22;
                double? nearest = left.Where(before => Distance(before, wanted) <= Caliper).Select(before => (double?)before).MinBy(before => Distance(before!.Value, wanted));

                Assert.Equal(nearest, free.TakeNearest(wanted, Caliper)?.Before);
                if (nearest is { } taken)
                    left.Remove(taken);
            }
        }
    }

    private static double Distance(double one, double other) => Math.Abs(Math.Log((1 + one) / (1 + other)));
}
