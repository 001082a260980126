using Analytics;
using World = Etl.World;
using MathNet.Numerics.LinearAlgebra;

namespace Tests;

public sealed class CountModelTests
{
    // First 60 doctors of the shipped sample, 2024-01 to 2024-12; 1,519 visits, 3,131 units.
    private static readonly Selection Selected = Sample.Panel.Select(new Slice(Year), Scope.Everything);
    private static readonly int[] Sixty = [.. Enumerable.Range(0, 60)];

    private static Period Year => new(Month.Of(2024, 1), Month.Of(2024, 12));

    private static MonthGrid Units => MonthGrid.Units(Selected, Year).Rows(Sixty);

    private static MonthGrid Visits => MonthGrid.Visits(Selected, Year).Rows(Sixty);

    [Fact]
    public void Coefficient_and_errors_equal_statsmodels()
    {
        var fit = new CountModel(CountDesign.Of(Units), new(3, 1e6)).Fit(new Regressor(Visits, Precision: 1e-9));

        // statsmodels 0.13.5: GLM(y, [visits, doctor dummies, month dummies], NegativeBinomial(alpha=1/3)) without the one doctor who
        // never prescribed: params[0]; the inverse observed information; cov_type='cluster' by doctor, use_correction=False, here times
        // 60 ÷ 59 accounts.
        Assert.Equal(0.0332859, fit.Coefficients[0], 0.00002);
        Assert.Equal(0.0245052, Math.Sqrt(fit.Laplace[0, 0]), 0.0001);
        Assert.Equal(0.0192946 * Math.Sqrt(60.0 / 59), Math.Sqrt(fit.Robust[0, 0]), 0.0002);
    }

    [Fact]
    public void Gradient_equals_finite_differences()
    {
        var (design, random) = (new CountDesign(Units, [.. Sixty.Select(i => i % 3)], 3, [.. Sixty.Select(i => i % 2)], 2), new Random(4));
        var model = new CountModel(design, new(2, 0.8));
        _ = model.Fit(new Regressor(Visits, ByPool: true), new Regressor(Adstock.Of(Visits, 0.5)));
        double[] point = [.. Enumerable.Range(0, 60 + 3 * 12 + 3).Select(k => (k >= 96 ? 0.1 : 1) * (random.NextDouble() - 0.5))];

        var gradient = At(model, point).Gradient;

        for (var k = 0; k < point.Length; k++)
        {
            var (above, below) = ((double[])point.Clone(), (double[])point.Clone());
            above[k] += 1e-5;
            below[k] -= 1e-5;
            Assert.Equal((At(model, above).Value - At(model, below).Value) / 2e-5, gradient[k], 1e-4 * (1 + Math.Abs(gradient[k])));
        }
    }

    [Fact]
    public void Planted_coefficient_is_found_in_every_pool()
    {
        var world = PlantedWorld.Of(World.Effect, accounts: 400, months: 24, seed: 2);
        var random = new Random(8);
        // Log means with slopes 0.05 and 0.20 by pool, replacing the world's units.
        int[] pools = [.. Enumerable.Range(0, 400).Select(i => i % 2)];
        var units = world.Visits with
        {
            Values = [.. world.Visits.Values.Select((v, k) =>
                (double)MathNet.Numerics.Distributions.Poisson.Sample(random, 4 * Math.Exp((pools[k / 24] == 0 ? 0.05 : 0.20) * v)))],
        };

        var fit = new CountModel(new CountDesign(units, new int[400], 1, pools, 2), new(1e5, 1)).Fit(new Regressor(world.Visits, ByPool: true));

        Assert.Equal(0.05, fit.Coefficients[0], 0.02);
        Assert.Equal(0.20, fit.Coefficients[1], 0.02);
    }

    [Fact]
    public void Size_of_the_noise_is_found()
    {
        var random = new Random(6);
        double[] units = [.. Enumerable.Range(0, 300 * 20).Select(k =>
            (double)MathNet.Numerics.Distributions.Poisson.Sample(random, MathNet.Numerics.Distributions.Gamma.Sample(random, 4, 4.0 / (3 + k / 20 % 5))))];

        // Gamma–Poisson with shape 4: negative binomial of size 4.
        Assert.Equal(4, CountNoise.Of(CountDesign.Of(new(300, 20, units)), out _).Size, 0.5);
    }

    [Fact]
    public void Markets_left_out_are_no_parameters()
    {
        var random = new Random(9);
        double[] units = [.. Enumerable.Range(0, 300 * 20).Select(_ =>
            (double)MathNet.Numerics.Distributions.Poisson.Sample(random, MathNet.Numerics.Distributions.Gamma.Sample(random, 4, 1)))];
        var whole = CountDesign.Of(new(300, 20, units)) with { Markets = [.. Enumerable.Range(0, 300).Select(i => i / 5)], MarketCount = 60 };
        int[] kept = [.. Enumerable.Range(0, 300).Where(i => i / 5 % 6 == 0)];

        var some = whole.Rows(kept);

        // Ten markets of five accounts, numbered anew: the noise is that of a company which has no others.
        var alone = CountDesign.Of(whole.Units.Rows(kept)) with { Markets = [.. Enumerable.Range(0, 50).Select(i => i / 5)], MarketCount = 10 };
        Assert.Equal(10, some.MarketCount);
        Assert.Equal(alone.Markets, some.Markets);
        Assert.Equal(CountNoise.Of(alone, out _), CountNoise.Of(some, out _));
    }

    [Fact]
    public void Eight_schools_are_one()
    {
        // Rubin (1981), as in Gelman et al., Bayesian Data Analysis: pooled mean 7.7 with standard error 4.1; the restricted maximum
        // likelihood of the variance between schools is zero.
        double[] effects = [28, 8, -3, 7, -1, 1, 18, 12];
        double[] errors = [15, 10, 16, 11, 9, 11, 10, 18];

        var pooled = PartialPooling.Of(effects, Matrix<double>.Build.DenseOfDiagonalArray([.. errors.Select(e => e * e)]));

        Assert.Equal(0, pooled.Between);
        Assert.Equal(7.7, pooled.Mean, 0.05);
        Assert.All(pooled.Values, v => Assert.Equal(pooled.Mean, v, 9));
        Assert.Equal(4.1, Math.Sqrt(pooled.Covariance[0, 0]), 0.05);
    }

    [Fact]
    public void Pools_measured_well_keep_their_differences()
    {
        var pooled = PartialPooling.Of([1, 3, 5], Matrix<double>.Build.DenseIdentity(3) * 1e-6);

        Assert.Equal(1, pooled.Values[0], 0.001);
        Assert.Equal(5, pooled.Values[2], 0.001);
    }

    private static (double Value, double[] Gradient) At(CountModel model, double[] point) => model.GradientAt(point[..60], point[60..96], point[96..]);
}
