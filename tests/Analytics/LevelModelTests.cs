using Analytics;

namespace Tests;

public sealed class LevelModelTests
{
    [Theory]
    // scipy 1.10.1: nbinom.logpmf(y, size, size / (size + mean)).
    [InlineData(0, 1.5, 4, -1.9489244761953914)]
    [InlineData(7, 3.2, 5.5, -2.566875068675107)]
    [InlineData(60, 12.5, 48, -4.122175787280645)]
    public void Log_probability_equals_scipy(double count, double size, double mean, double expected) =>
        Assert.Equal(expected, NegativeBinomial.LogProbability(count, size, mean), 9);

    [Fact]
    public void Forecast_follows_the_conjugate_update()
    {
        // Prior 2 ÷ 1; 6 units in month 1; discount 0.5, no reversion, Poisson evidence: (0.5·2 + 6) ÷ (0.5·1 + 1) = 14 ÷ 3.
        var forecast = new LevelModel(0.5, 1, 1e12, 0, new(2, 1)).Forecast(new(1, 2, [6, 4]), null, 0);

        Assert.Equal(2, forecast.Means[0, 0], 10);
        Assert.Equal(14.0 / 3, forecast.Means[0, 1], 10);
    }

    [Fact]
    public void Exposure_scales_the_forecast_and_not_the_level()
    {
        // 12 units in a month with exposure 2 are a level of (2 + 12) ÷ (1 + 2); the next month's exposure is 3.
        var forecast = new LevelModel(1, 1, 1e12, 0, new(2, 1)).Forecast(new(1, 2, [12, 9]), new(1, 2, [2, 3]), 0);

        Assert.Equal(3 * 14.0 / 3, forecast.Means[0, 1], 10);
    }

    [Fact]
    public void Returns_are_no_negative_level() =>
        Assert.True(new LevelModel(0.8, 2, 30, 0.3, new(1, 1)).Forecast(new(1, 3, [-5, 0, 1]), null, 0).Means.Values.All(m => m > 0));

    [Fact]
    public void Carried_over_visits_add_up_as_a_geometric_series()
    {
        // Steady 3 visits a month, λ 0.5: 3 ÷ (1 − 0.5) from the first month on.
        Assert.All(Adstock.Of(new(1, 8, [3, 3, 3, 3, 3, 3, 3, 3]), 0.5).Values, a => Assert.Equal(6, a, 10));
    }

    [Fact]
    public void Lift_planted_in_the_levels_is_found()
    {
        var (units, visits) = Planted(new Random(5), 400, 18, perVisit: 0.15);
        var lift = VisitLift.Fit(LevelFit.Of(units), units, visits);

        // Means multiply by e^0.15 a visit of the same month.
        var (three, two) = (lift.Exposure(new(1, 1, [3])).Values[0], lift.Exposure(new(1, 1, [2])).Values[0]);
        Assert.Equal(0.15, Math.Log(three / two), 0.05);
        Assert.True(lift.CarryOver <= 0.3);
    }

    private static (MonthGrid Units, MonthGrid Visits) Planted(Random random, int accounts, int months, double perVisit)
    {
        var (units, visits) = (new double[accounts * months], new double[accounts * months]);
        for (var k = 0; k < units.Length; k++)
        {
            visits[k] = random.Next(5);
            units[k] = MathNet.Numerics.Distributions.Poisson.Sample(random, (2 + k / months % 7) * Math.Exp(perVisit * visits[k]));
        }
        return (new(accounts, months, units), new(accounts, months, visits));
    }
}
