using Analytics;

namespace Tests;

public sealed class QuantileRegressionTests
{
    [Fact]
    public void Constant_alone_gives_the_quantile()
    {
        // 1 … 101: the 0.9 quantile is 91.
        double[] y = [.. Enumerable.Range(1, 101).Select(i => (double)i)];

        Assert.Equal(91, QuantileRegression.Fit([.. y.Select(_ => (double[])[1])], y, 0.9).At([1]), 0.6);
    }

    [Fact]
    public void Median_line_ignores_outliers()
    {
        // y = 2 + 3x with one wild value.
        double[][] rows = [.. Enumerable.Range(0, 21).Select(i => (double[])[1, i])];
        double[] y = [.. Enumerable.Range(0, 21).Select(i => i == 10 ? 1000 : 2 + 3.0 * i)];

        var fit = QuantileRegression.Fit(rows, y, 0.5);

        Assert.Equal(2, fit.Coefficients[0], 0.05);
        Assert.Equal(3, fit.Coefficients[1], 0.01);
    }
}
