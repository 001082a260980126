using System.Collections.Concurrent;

namespace Analytics;

/// <summary>Digit rules by settings: their tables of quantiles are made once.</summary>
internal static class DigitRules
{
    private static readonly ConcurrentDictionary<(double, double, double, double), DigitRule> Made = new();

    public static DigitRule For(Settings settings) => Made.GetOrAdd(
        (settings.Discount, settings.DigitPosterior, settings.Digit1Cut, settings.Digit2Cut), _ => new DigitRule(settings));
}
