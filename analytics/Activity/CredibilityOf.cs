using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>Signs that visits were entered rather than made; only where most visits carry a time of day.</summary>
internal static class CredibilityOf
{
    private const double FewestTimed = 0.5;

    public static Credibility? Entries(ActivityInput input, Selection selection, Period period)
    {
        var times = input.Entries;
        if (times.Visits == 0 || times.Timed < FewestTimed * times.Visits)
            return null;
        var (exact, chance) = Exactly(input, selection, period);
        return new(
            (double)times.Timed / times.Visits, Fraction.Of(times.SameMinute, times.Timed), times.Entered == 0 ? null : Fraction.Of(times.EnteredLate, times.Entered), exact, chance);
    }

    // Heaping at the plan, known by doctor only, beside the share Poisson visits around the same attainment would hit by chance.
    private static (double? Exact, double? Chance) Exactly(ActivityInput input, Selection selection, Period period)
    {
        var plans = new List<(double Planned, long Done)>();
        foreach (var month in period.Months)
        {
            var visits = selection.Visits(new(month, month));
            for (var i = 0; i < visits.Length; i++)
            {
                if (input.Planned.For(selection.Panel.Accounts[selection.Accounts[i]].Key, month) is { Planned: >= 1, Doctors: null } plan)
                    plans.Add((plan.Planned, visits[i]));
            }
        }
        if (plans.Count == 0)
            return (null, null);
        var rate = plans.Sum(plan => plan.Done) / plans.Sum(plan => plan.Planned);
        return (plans.Count(plan => plan.Done == plan.Planned) / (double)plans.Count, rate == 0 ? 0 : plans.CountBy(plan => plan.Planned).Sum(ByChance) / plans.Count);

        double ByChance(KeyValuePair<double, int> plan) => plan.Key == Math.Floor(plan.Key) ? plan.Value * Poisson.PMF(rate * plan.Key, (int)plan.Key) : 0;
    }
}
