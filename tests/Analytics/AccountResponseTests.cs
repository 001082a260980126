using Analytics;
using World = Etl.World;

namespace Tests;

/// <summary>What is found of single accounts: enough to divide visits by, and no more than their months can say.</summary>
public sealed class AccountResponseTests
{
    private static readonly PlantedWorld Planted = PlantedWorld.Of(World.Effect, accounts: 900, months: 24, seed: 3);
    private static readonly ResponseFit Fit = ResponseModel.Of(Planted.Design, Planted.Visits);

    [Fact]
    public void Visits_divided_by_the_response_bring_truly_more_than_todays()
    {
        double[] today = [.. Enumerable.Range(0, Planted.Units.Accounts).Select(i => Planted.Visits.Values.AsSpan(i * 24, 24).ToArray().Average())];
        var steps = (int)(today.Sum() / Allocation.VisitsPerStep);
        var curves = today.Select((v, i) => VisitCurve.Of(0, 20, visits => Fit.MeanUnitsAt(i, visits))).ToArray();

        var planned = Allocation.Of(curves, steps);

        Assert.All(curves, curve => Assert.True(curve.IsConcave));
        Assert.Equal("greedy", planned.Method);
        Assert.True(Planted.Brought([.. planned.Steps.Select(s => s * Allocation.VisitsPerStep)]) > 1.05 * Planted.Brought(today));
    }

    [Fact]
    public void Todays_visits_bring_todays_units()
    {
        for (var i = 0; i < 20; i++)
        {
            var (units, visits) = (Planted.Units.Values.AsSpan(i * 24, 24)[6..].ToArray().Average(), Planted.Visits.Values.AsSpan(i * 24, 24)[6..].ToArray().Average());

            // The curve is of steady visits, the months were not: they agree but for its bend.
            Assert.Equal(units, Fit.MeanUnitsAt(i, visits), 0.12 * units);
        }
    }

    [Fact]
    public void Accounts_that_respond_alike_are_not_told_apart()
    {
        var (design, means, response) = Alike(accounts: 400, months: 18, seed: 5);

        var found = AccountResponse.Of(design, response, means, new(8, 1));

        Assert.True(found.Between <= 0.25, $"{found.Between}");
        Assert.Equal(1, Brought(found.Factors, means, response) / Brought([.. found.Factors.Select(_ => 1.0)], means, response), 9);
    }

    [Fact]
    public void Factor_is_the_one_worked_out_by_hand()
    {
        // Two months, means 10 and 10, ρ·h of 0 and 1, Poisson; sold 8 and 12: the slope less 1 is (0.2 + 0.2)/2 ÷ 0.5 = 0.4, its information
        // 20·(1/2 − 1/4) = 5. Alone, its likelihood is greatest where accounts do not differ, so nothing of it is kept.
        var units = new MonthGrid(1, 2, [8, 12]);
        var found = AccountResponse.Of(CountDesign.Of(units), units with { Values = [0, 1] }, units with { Values = [10, 10] }, new(1e9, 1));

        Assert.Equal((1, 0, 0), (found.Factors[0], found.Variances[0], found.Between));
    }

    [Fact]
    public void Accounts_that_differ_widely_keep_most_of_what_their_months_show()
    {
        // Means of 1,000 a month leave no doubt: slopes less 1 of +1 and −1 in turn, information 2,000·(1/2 − 1/4) = 500.
        const int accounts = 10;
        var (units, response, means) = (new double[2 * accounts], new double[2 * accounts], new double[2 * accounts]);
        for (var i = 0; i < accounts; i++)
        {
            var sign = i % 2 == 0 ? 1 : -1;
            (units[2 * i], units[2 * i + 1]) = (1000 - 500 * sign, 1000 + 500 * sign);
            (response[2 * i + 1], means[2 * i], means[2 * i + 1]) = (1, 1000, 1000);
        }
        var grid = new MonthGrid(accounts, 2, units);
        var found = AccountResponse.Of(CountDesign.Of(grid), grid with { Values = response }, grid with { Values = means }, new(1e9, 1));

        Assert.Equal(1, found.Between, 0.05);
        Assert.Equal(2, found.Factors[0], 0.01);
        Assert.Equal(0, found.Factors[1], 0.01);
    }

    private static double Brought(double[] factors, MonthGrid means, MonthGrid response) =>
        means.Values.Select((mean, k) => factors[k / means.Months] * mean * response.Values[k]).Sum();

    private static (CountDesign Design, MonthGrid Means, MonthGrid Response) Alike(int accounts, int months, int seed)
    {
        var random = new Random(seed);
        var (units, means, response) = (new double[accounts * months], new double[accounts * months], new double[accounts * months]);
        for (var k = 0; k < units.Length; k++)
        {
            response[k] = 0.1 * random.Next(6);
            means[k] = 12 * Math.Exp(response[k]);
            units[k] = MathNet.Numerics.Distributions.Poisson.Sample(random, MathNet.Numerics.Distributions.Gamma.Sample(random, 8, 8 / means[k]));
        }
        var grid = new MonthGrid(accounts, months, units);
        return (CountDesign.Of(grid), grid with { Values = means }, grid with { Values = response });
    }
}
