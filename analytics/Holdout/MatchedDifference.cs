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
    /// <param name="others">Of each account that was in no list.</param>
    /// <returns>Changes of the matched pairs, one against the other.</returns>
    internal static IReadOnlyList<double> Pair(IReadOnlyList<(Box? Box, TrialCase Case)> listed, IReadOnlyList<(Box? Box, TrialCase Case)> others)
    {
        var (free, differences) = (others.GroupBy(o => o.Box).ToDictionary(g => g.Key?.Index ?? -1, g => g.Select(o => o.Case).OrderBy(c => c.Before).ToList()), new List<double>());
        foreach (var (box, one) in listed)
        {
            if (!free.TryGetValue(box?.Index ?? -1, out var near) || NearestTo(one.Before, near) is not { } match)
                continue;
            differences.Add(one.After - one.Before - (near[match].After - near[match].Before));
            near.RemoveAt(match);
        }
        return differences;
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

    private static int? NearestTo(double before, List<TrialCase> sorted)
    {
        var above = FirstFrom(before, sorted);
        int? best = null;
        foreach (var place in (int[])[above - 1, above])
        {
            if (place >= 0 && place < sorted.Count && Distance(place) <= Caliper && (best is null || Distance(place) < Distance(best.Value)))
                best = place;
        }
        return best;

        double Distance(int place) => Math.Abs(Math.Log((1 + Math.Max(0, sorted[place].Before)) / (1 + Math.Max(0, before))));
    }

    private static int FirstFrom(double before, List<TrialCase> sorted)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Before >= before) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
