using Analytics;
using MathNet.Numerics.LinearAlgebra;

namespace Tests;

public sealed class VisitResponseTests
{
    [Fact]
    public void Two_accounts_over_two_months_give_the_difference_in_differences()
    {
        // A goes from 1 to 3 visits and 10 to 14 units, B stays at 2 visits and goes from 5 to 6 units:
        // (14 − 10 − (6 − 5)) ÷ (3 − 1 − 0) = 1.5 units a visit.
        var (units, visits) = (new MonthGrid(2, 2, [10, 14, 5, 6]), new MonthGrid(2, 2, [1, 3, 2, 2]));

        Assert.Equal(1.5, VisitResponse.Corrected(units, visits, 0.05)!.UnitsPerVisit, 10);
    }

    [Fact]
    public void Pooled_slope_is_covariance_over_variance()
    {
        // x 0, 1, 2, 3; y 1, 3, 5, 7: slope 2.
        Assert.Equal(2, VisitResponse.Naive(new(2, 2, [1, 3, 5, 7]), new(2, 2, [0, 1, 2, 3]), 0.05)!.UnitsPerVisit, 10);
    }

    [Fact]
    public void Effects_by_demeaning_equal_dummy_variables()
    {
        var (units, visits) = Simulated(new Random(1), 12, 7, effect: 0.4);

        // Least squares on one column of visits, a dummy for every account and for every month but one, by QR.
        var design = Matrix<double>.Build.Dense(84, 1 + 12 + 6, (row, column) =>
            column == 0 ? visits.Values[row] : column <= 12 ? (row / 7 == column - 1 ? 1 : 0) : row % 7 == column - 12 ? 1 : 0);
        var slope = design.QR().Solve(Vector<double>.Build.Dense(units.Values))[0];

        Assert.Equal(slope, VisitResponse.Corrected(units, visits, 0.05)!.UnitsPerVisit, 9);
    }

    [Fact]
    public void Visits_that_never_vary_have_no_slope() =>
        Assert.Null(VisitResponse.Corrected(new(3, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9]), new(3, 3, [2, 2, 2, 2, 2, 2, 2, 2, 2]), 0.05));

    [Fact]
    public void Interval_covers_a_planted_effect_as_often_as_it_says()
    {
        var covered = 0;
        for (var world = 0; world < 200; world++)
        {
            var (units, visits) = Simulated(new Random(world), 80, 12, effect: 0.5);
            var slope = VisitResponse.Corrected(units, visits, 0.05)!;
            covered += slope.Low <= 0.5 && 0.5 <= slope.High ? 1 : 0;
        }

        // 95 % of 200 is 190; binomial 99.9 % range 179 to 199.
        Assert.InRange(covered, 179, 199);
    }

    [Fact]
    public void Planted_effect_passes_the_lead_test()
    {
        var passed = Enumerable.Range(0, 100).Count(world =>
        {
            var (units, visits) = Simulated(new Random(world), 100, 16, effect: 0.5);
            return Gates.Lead(units, visits, 0.05).Passed;
        });

        Assert.InRange(passed, 87, 100);
    }

    [Fact]
    public void Planted_reverse_causality_fails_the_lead_test()
    {
        for (var world = 0; world < 20; world++)
        {
            var (units, visits) = Simulated(new Random(world), 100, 16, effect: 0);
            // Reps go where sales were last month.
            for (var i = 0; i < 100; i++)
            {
                for (var m = 15; m > 0; m--)
                    visits.Values[i * 16 + m] += units[i, m - 1];
            }

            Assert.False(Gates.Lead(units, visits, 0.05).Passed);
        }
    }

    [Fact]
    public void Effect_that_turns_round_is_not_stable()
    {
        var (first, visits) = Simulated(new Random(3), 200, 12, effect: 2);
        for (var i = 0; i < 200; i++)
        {
            for (var m = 6; m < 12; m++)
                first.Values[i * 12 + m] -= 4 * visits[i, m];
        }

        Assert.False(Gates.Stability(first, visits, 0.05).Passed);
    }

    // Account and month effects, visits that follow the account's size, unit noise.
    private static (MonthGrid Units, MonthGrid Visits) Simulated(Random random, int accounts, int months, double effect)
    {
        var (units, visits) = (new double[accounts * months], new double[accounts * months]);
        var season = Enumerable.Range(0, months).Select(_ => random.NextDouble()).ToArray();
        for (var i = 0; i < accounts; i++)
        {
            var size = 5 * random.NextDouble();
            for (var m = 0; m < months; m++)
            {
                visits[i * months + m] = Math.Round(size + 3 * random.NextDouble());
                units[i * months + m] = 4 * size + season[m] + effect * visits[i * months + m] + Math.Sqrt(12) * (random.NextDouble() - 0.5);
            }
        }
        return (new(accounts, months, units), new(accounts, months, visits));
    }
}
