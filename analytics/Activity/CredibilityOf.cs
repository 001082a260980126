using System.Runtime.InteropServices;
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
        var (plans, exact, planned, done) = (new Dictionary<double, int>(), 0, 0.0, 0.0);
        foreach (var month in period.Months)
        {
            var (visits, ofMonth) = (selection.Visits(new(month, month)), input.Planned.In(month));
            for (var i = 0; i < visits.Length; i++)
            {
                var key = selection.Panel.Accounts.Keys[selection.Accounts[i]];
                if (key >= ofMonth.Length || ofMonth[key] is not { Planned: >= 1, Doctors: null } plan)
                    continue;
                CollectionsMarshal.GetValueRefOrAddDefault(plans, plan.Planned, out _)++;
                exact += visits[i] == plan.Planned ? 1 : 0;
                (planned, done) = (planned + plan.Planned, done + visits[i]);
            }
        }
        if (plans.Count == 0)
            return (null, null);
        var (rate, all) = (done / planned, (double)plans.Values.Sum());
        return (exact / all, rate == 0 ? 0 : plans.Sum(ByChance) / all);

        double ByChance(KeyValuePair<double, int> plan) => plan.Key == Math.Floor(plan.Key) ? plan.Value * Poisson.PMF(rate * plan.Key, (int)plan.Key) : 0;
    }
}
