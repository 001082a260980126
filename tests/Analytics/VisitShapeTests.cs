using Analytics;

namespace Tests;

/// <summary>The shape of the response, by hand and by differences.</summary>
public sealed class VisitShapeTests
{
    [Fact]
    public void Bent_shape_at_its_own_coefficient_is_additive()
    {
        // λ plays no part; k = 0.2, c = 0.3: three visits at work give g = (1 − e^−0.6) ÷ 0.2 = 2.25594, units S₀·(1 + 0.3·2.25594) = 1.67678·S₀.
        var shape = new VisitShape(0.4, 0.2, 0.3);

        Assert.Equal(2.25594, shape.Saturated(3), 5);
        Assert.Equal(1.67678, Math.Exp(0.3 * shape.Of(3)), 5);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 0)]
    [InlineData(0, 0.3)]
    [InlineData(0.2, 0.3)]
    public void Slope_is_the_derivative(double saturation, double bend)
    {
        var shape = new VisitShape(0.4, saturation, bend);

        foreach (var at in (double[])[0, 0.5, 3, 9])
            Assert.Equal((shape.Of(at + 1e-6) - shape.Of(at - 1e-6)) / 2e-6, shape.Slope(at), 6);
    }
}
