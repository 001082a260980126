using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>
/// A double difference of matched accounts: change of the listed less that of the unlisted account next to each, in units an account-month. It leans on
/// the match, not on chance, so it comes second, beside the same at an earlier date, when nothing had been listed (placebo).
/// </summary>
/// <param name="Pairs">Listed accounts with a match; each unlisted account is used once.</param>
public sealed record MatchedDifference(int Pairs, double Value, double Low, double High)
{
    private const int Fewest = 4;

    /// <summary>Largest distance of a match, in logarithms of 1 + units a month.</summary>
    private const double Caliper = 0.25;

    /// <summary>Nothing is left of it where it should be nothing.</summary>
    public bool IncludesZero => Low <= 0 && High >= 0;

    /// <param name="listed">Box, units a month before and after of each listed account.</param>
    /// <param name="others">Of each account that was in no list, by units before.</param>
    /// <returns>Changes of the matched pairs, one against the other.</returns>
    internal static IReadOnlyList<double> Pair(IEnumerable<(Box? Box, TrialCase Case)> listed, IEnumerable<(Box? Box, TrialCase Case)> others)
    {
        var (free, differences) = (new FreeCases?[Box.All.Count + 1], new List<double>());
        foreach (var (box, one) in others)
            (free[PlaceOf(box)] ??= new()).Add(one);
        foreach (var (box, one) in listed)
        {
            if (free[PlaceOf(box)]?.TakeNearest(one.Before, Caliper) is { } match)
                differences.Add(one.After - one.Before - (match.After - match.Before));
        }
        return differences;

        static int PlaceOf(Box? box) => box is { Index: var index } ? index : Box.All.Count;
    }

    /// <summary>The mean of the pairs' differences and its t interval; null below four pairs.</summary>
    internal static MatchedDifference? Of(IReadOnlyList<double> differences, double alpha)
    {
        if (differences.Count < Fewest)
            return null;
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (differences.Count - 1) / differences.Count);
        var reach = StudentT.InvCDF(0, 1, differences.Count - 1, 1 - alpha / 2) * error;
        return new(differences.Count, mean, mean - reach, mean + reach);
    }
}
