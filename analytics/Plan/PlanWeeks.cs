using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>
/// Divides a month's planned visits over its weeks: appointments on their day, the others evenly apart over the workdays still to come, each in the
/// week next to its turn that has most room.
/// </summary>
public static class PlanWeeks
{
    // Fewer visits say nothing of a day.
    private const int FewestVisits = 8;
    private const int Days = 5;

    public static PlanWeeksReport Of(PlanReport plan, PlanWeekInput input, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        var weeks = input.Workdays.GroupBy(day => day.AddDays(-((int)day.DayOfWeek + 6) % 7)).Select(week => week.Order().ToArray()).ToArray();
        var (stops, loads) = (weeks.Select(_ => new List<PlanStop>()).ToArray(), new double[weeks.Length]);
        var whole = plan.Accounts.Select((account, i) => (Account: account, Visits: Whole(account.Planned, i))).ToArray();
        foreach (var (account, visits) in whole.OrderByDescending(a => a.Visits).ThenBy(a => a.Account.Account.Id, StringComparer.Ordinal))
            Place(account, visits);
        var (planned, done) = (whole.Sum(a => a.Visits), plan.Accounts.Sum(a => input.Done.GetValueOrDefault(a.Account.Id)));
        var due = input.Workdays.Count == 0 ? 0 : planned * input.Workdays.Count(day => day <= input.Through) / (double)input.Workdays.Count;
        return new(
            plan.Rep, input.Month, plan.Basis, planned, done, due, PaceOf(done, due, settings), BestOf([.. plan.Accounts.SelectMany(a => input.Contacts[a.Account.Id])], settings),
            [.. weeks.Select((week, w) => new PlanWeek(week[0], week[^1], week.Length, stops[w]))]);

        void Place(PlanAccount account, int visits)
        {
            var id = account.Account.Id;
            DateOnly[] booked = [.. input.Appointments[id].Where(day => day > input.Through)];
            var best = BestOf([.. input.Contacts[id]], settings) is [var day1, ..] ? (DayOfWeek?)day1 : null;
            var perWeek = new int[weeks.Length];
            foreach (var day in booked)
            {
                if (Array.FindIndex(weeks, week => day <= week[^1]) is >= 0 and var w)
                    Add(w, day);
            }
            // What was done and what is booked counts; the rest takes its turns in the days to come.
            var open = Math.Max(0, visits - input.Done.GetValueOrDefault(id) - booked.Length);
            int[] ahead = [.. Enumerable.Range(0, weeks.Length).Where(w => weeks[w][^1] > input.Through)];
            for (var turn = 0; turn < open && ahead.Length > 0; turn++)
            {
                var middle = (int)((turn + 0.5) / open * ahead.Length);
                var week = ahead.Where((_, at) => Math.Abs(at - middle) <= 1).MinBy(w => (perWeek[w], loads[w] / weeks[w].Length, w));
                perWeek[week]++;
                loads[week]++;
            }
            for (var w = 0; w < weeks.Length; w++)
            {
                if (perWeek[w] > 0)
                    stops[w].Add(new(account.Account, account.Box, perWeek[w], null, best));
            }

            void Add(int week, DateOnly day)
            {
                loads[week]++;
                stops[week].Add(new(account.Account, account.Box, 1, day, best));
            }
        }
    }

    // Half visits take turns: every second account with one rounds up.
    private static int Whole(double planned, int place) => (int)Math.Floor(planned + (place % 2 == 0 ? 0.5 : 0.499));

    private static string PaceOf(int done, double due, Settings settings) => due == 0 ? "notYet"
        : done < due * (1 - settings.Activity.PaceTolerance) ? "behind" : done > due * (1 + settings.Activity.PaceTolerance) ? "ahead" : "onPace";

    // Days with more completed visits than chance gives one day of five: exact binomial test, its error divided by the days looked at.
    private static DayOfWeek[] BestOf(IReadOnlyList<(DayOfWeek Day, int Contacts, int Completed)> contacts, Settings settings)
    {
        var all = contacts.Sum(c => c.Completed);
        if (all < FewestVisits)
            return [];
        return [.. contacts.GroupBy(c => c.Day).Select(d => (Day: d.Key, Completed: d.Sum(c => c.Completed)))
            .Where(d => d.Completed > 0 && 1 - Binomial.CDF(1.0 / Days, all, d.Completed - 1) < settings.Alpha / Days)
            .OrderByDescending(d => d.Completed).ThenBy(d => d.Day).Select(d => d.Day)];
    }
}
