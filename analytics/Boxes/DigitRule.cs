namespace Analytics;

/// <summary>
/// Adoption digits along a path of months. The level is a discounted gamma–Poisson posterior, which forgets towards the prior;
/// a digit changes only when the posterior probability that the share of potential lies beyond the cut reaches the threshold.
/// Who bought nothing for a year, or never, hardly uses the product, however small the potential: digit 3.
/// </summary>
public sealed class DigitRule(Settings settings)
{
    private const int MonthsOfSilence = 12;

    private readonly GammaQuantile _low = new(1 - settings.DigitPosterior);
    private readonly GammaQuantile _high = new(settings.DigitPosterior);

    /// <summary>Digits by month into <paramref name="digits"/>; gives the posterior at the end.</summary>
    /// <param name="units">By month.</param>
    /// <param name="season">Exposure by month: the product's monthly index.</param>
    /// <param name="potential">Units a month, by month, above 0.</param>
    public Adoption Follow(
        ReadOnlySpan<double> units, ReadOnlySpan<double> season, ReadOnlySpan<double> potential, double overdispersion, GammaPrior prior, Span<byte> digits)
    {
        var (shape, rate, digit, silent) = (prior.Shape, prior.Rate, 0, 0);
        var neverBought = !units.ContainsAnyInRange(double.Epsilon, double.MaxValue);
        for (var m = 0; m < units.Length; m++)
        {
            shape = settings.Discount * shape + (1 - settings.Discount) * prior.Shape + units[m] / overdispersion;
            rate = settings.Discount * rate + (1 - settings.Discount) * prior.Rate + season[m] / overdispersion;
            digit = digit == 0 ? First(shape / rate / potential[m]) : Next(digit, _low.Of(shape) / rate / potential[m], _high.Of(shape) / rate / potential[m]);
            silent = units[m] > 0 ? 0 : silent + 1;
            if (neverBought || silent >= MonthsOfSilence)
                digit = 3;
            digits[m] = (byte)digit;
        }
        return new(shape, rate);
    }

    private int First(double share) => share >= settings.Digit1Cut ? 1 : share >= settings.Digit2Cut ? 2 : 3;

    // The share is above a cut with enough probability when its low quantile is, below when its high quantile is.
    private int Next(int digit, double low, double high)
    {
        var surely = low >= settings.Digit1Cut ? 1 : low >= settings.Digit2Cut ? 2 : 3;
        var possibly = high >= settings.Digit1Cut ? 1 : high >= settings.Digit2Cut ? 2 : 3;
        return Math.Clamp(digit, possibly, surely);
    }
}
