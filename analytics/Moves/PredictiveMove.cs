using MathNet.Numerics;

namespace Analytics;

/// <summary>
/// Probability that the digit stands elsewhere some months on under unchanged effort, from the box's own posterior: the level is gamma, the
/// months to come are overdispersed Poisson around it, and the digit moves where the posterior then reached lies beyond the cut with the
/// rule's probability. The discounted sum of those months is taken as gamma with its own mean and variance.
/// </summary>
internal sealed class PredictiveMove(DigitState state, int months, Settings settings)
{
    private const int Steps = 40;

    private readonly GammaQuantile _low = new(1 - settings.DigitPosterior);
    private readonly GammaQuantile _high = new(settings.DigitPosterior);
    private readonly double _kept = Math.Pow(settings.Discount, months);
    private readonly double _weights = (1 - Math.Pow(settings.Discount, months)) / (1 - settings.Discount);
    private readonly double _squares = (1 - Math.Pow(settings.Discount, 2 * months)) / (1 - settings.Discount * settings.Discount);

    /// <summary>Null where the digit cannot move that way.</summary>
    public double? Of(int account, MoveDirection direction)
    {
        var digit = state.DigitOf(account);
        if (direction == MoveDirection.Up ? digit == 1 : digit == 3)
            return null;
        var (model, level) = (state.Model, state.Adoptions[account]);
        var shape = _kept * level.Shape + (1 - _kept) * model.Prior.Shape;
        var rate = _kept * level.Rate + (1 - _kept) * model.Prior.Rate + _weights / model.Overdispersion;
        // Up from 2 and down from 1 cross the cut of digit 1, the others that of digit 2.
        var cut = digit - (direction == MoveDirection.Up ? 1 : 0) == 1 ? settings.Digit1Cut : settings.Digit2Cut;
        var needed = ShapeAt(direction == MoveDirection.Up ? _low : _high, cut * Math.Max(0.01, state.Potentials[account]) * rate) - shape;
        var mean = _weights * level.Level / model.Overdispersion;
        var variance = _squares * level.Level / model.Overdispersion + _weights * _weights * level.Shape / (level.Rate * level.Rate) / (model.Overdispersion * model.Overdispersion);
        var below = needed <= 0 || mean <= 0 ? (needed <= 0 ? 0 : 1) : SpecialFunctions.GammaLowerRegularized(mean * mean / variance, needed * mean / variance);
        return Math.Clamp(direction == MoveDirection.Up ? 1 - below : below, 1e-4, 1 - 1e-4);
    }

    // The shape whose quantile (at rate 1) is that: quantiles grow with the shape.
    private static double ShapeAt(GammaQuantile quantile, double value)
    {
        var (low, high) = (Math.Log(0.01), Math.Log(value * 3 + 50));
        for (var step = 0; step < Steps; step++)
        {
            var middle = (low + high) / 2;
            if (quantile.Of(Math.Exp(middle)) < value)
                low = middle;
            else
                high = middle;
        }
        return Math.Exp((low + high) / 2);
    }
}
