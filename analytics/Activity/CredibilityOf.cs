namespace Analytics;

/// <summary>Signs that visits were entered rather than made; only where most visits carry a time of day.</summary>
internal static class CredibilityOf
{
    private const double FewestTimed = 0.5;

    public static Credibility? Entries(EntryTimes times, PlanHits hits)
    {
        if (times.Visits == 0 || times.Timed < FewestTimed * times.Visits)
            return null;
        // Heaping at the plan, known by doctor only.
        var (exact, chance) = hits.Share();
        return new(
            (double)times.Timed / times.Visits, Fraction.Of(times.SameMinute, times.Timed), times.Entered == 0 ? null : Fraction.Of(times.EnteredLate, times.Entered), exact, chance);
    }
}
