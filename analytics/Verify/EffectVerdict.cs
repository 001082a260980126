namespace Analytics;

/// <summary>The response of all products together.</summary>
/// <param name="Label">What the gates say: "effect", "undetected" or "association".</param>
/// <param name="Truth">Units of the same month per visit.</param>
/// <param name="Covered">The 90 % interval holds the truth.</param>
/// <param name="CarryOverPlausible">The true carry-over, or the nearest of the profile, is within its range.</param>
/// <param name="Names">An effect is claimed where there is one, and none where there is none.</param>
public sealed record EffectVerdict(string Label, double Truth, double Estimate, double Low, double High, bool Covered, double? Ratio, bool CarryOverPlausible, bool Names)
{
    private const double Alpha = 0.10;

    internal static EffectVerdict? Of(Panel panel, Truth truth, Settings settings)
    {
        if (ResponseEvidence.Of(panel, new Slice(panel.Months!.Value), settings) is not { } evidence)
            return null;
        var (estimate, real) = (evidence.Fit.MeanPerVisit(longRun: false), truth.UnitsPerVisit.ShortRun);
        var interval = estimate.IntervalAt(Alpha);
        return new(
            evidence.Finding.Label, real, estimate.Value, interval.Low, interval.High, interval.Contains(real), Fraction.Of(estimate.Value, real),
            evidence.Finding.Estimate.Profile.MinBy(p => Math.Abs(p.CarryOver - truth.CarryOver))!.Plausible, evidence.Finding.Label == "effect" == real > 0);
    }
}
