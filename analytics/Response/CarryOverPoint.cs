namespace Analytics;

/// <summary>One carry-over of the profile.</summary>
/// <param name="CarryOver">λ: the part of a visit's work that is left a month later.</param>
/// <param name="LogLikelihood">Below the best carry-over's, at the best saturation of each; the noise's dependence within accounts is allowed for.</param>
/// <param name="UnitsPerVisit">Units of the same month, were this the carry-over.</param>
/// <param name="Plausible">Within the 95 % range of the profile: at most 1.92 below the best.</param>
public sealed record CarryOverPoint(double CarryOver, double LogLikelihood, double UnitsPerVisit, bool Plausible)
{
    /// <summary>Half the 95 % quantile of chi-square with one degree of freedom: so far below the best the range ends.</summary>
    public const double RangeDrop = 1.92;

    /// <summary>The 95 % range: where the line through a profile's points, by ascending carry-over, crosses its end on either side.</summary>
    public static Interval RangeOf(IReadOnlyList<CarryOverPoint> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var (first, last) = (0, profile.Count - 1);
        while (first < last && !profile[first].Plausible)
            first++;
        while (last > first && !profile[last].Plausible)
            last--;
        return new(
            first == 0 ? profile[0].CarryOver : Crossing(profile[first], profile[first - 1]),
            last == profile.Count - 1 ? profile[^1].CarryOver : Crossing(profile[last], profile[last + 1]));
    }

    private static double Crossing(CarryOverPoint inside, CarryOverPoint outside) =>
        inside.CarryOver + (outside.CarryOver - inside.CarryOver) * (inside.LogLikelihood + RangeDrop) / (inside.LogLikelihood - outside.LogLikelihood);
}
