namespace Analytics;

/// <summary>The tallies of one span of months: of everybody, by month, and by region, territory and rep.</summary>
internal sealed class ActivityTallies
{
    private const int RefusalsToLeave = 2;
    public static readonly string[] Dimensions = [Dimension.Region, Dimension.Territory, Dimension.Rep];

    private ActivityTallies(Period period)
    {
        foreach (var dimension in Dimensions)
            By[dimension] = new(StringComparer.Ordinal);
        foreach (var month in period.Months)
            Months[month] = new();
    }

    public ActivityTally All { get; } = new();

    public Dictionary<Month, ActivityTally> Months { get; } = [];

    public Dictionary<string, Dictionary<string, ActivityTally>> By { get; } = [];

    /// <summary>Names of the reps by id.</summary>
    public SortedDictionary<string, string> Reps { get; } = new(StringComparer.Ordinal);

    /// <summary>Doctors of each rep whose box, or whose hospital's, at the end has the letter A.</summary>
    public Dictionary<string, int> ListedA { get; } = new(StringComparer.Ordinal);

    public static ActivityTallies Of(Selection selection, Scope scope, Settings settings, ActivityInput input, Period period)
    {
        var tallies = new ActivityTallies(period);
        tallies.AddReps(input, selection.Slice, scope, period);
        tallies.AddAccounts(selection, settings, input, period);
        return tallies;
    }

    // Months of one rep in one place are looked at once and count into a tally of their own first.
    private void AddReps(ActivityInput input, Slice slice, Scope scope, Period period)
    {
        foreach (var months in input.RepsByPlace)
        {
            var first = months[0];
            if (!Passes(first, slice, scope) || !Array.Exists(months, month => period.Contains(month.Month)))
                continue;
            var own = new ActivityTally();
            foreach (var month in months)
            {
                if (!period.Contains(month.Month))
                    continue;
                own.Add(month);
                Months[month.Month].Add(month);
            }
            Reps[first.RepId] = first.RepName;
            foreach (var tally in Holding(first.Region, first.TerritoryId, first.RepId))
                tally.Add(own);
        }
    }

    // Accounts of one region, territory and rep count into a tally of their own first, which then counts into all that hold it.
    private void AddAccounts(Selection selection, Settings settings, ActivityInput input, Period period)
    {
        var groups = FieldGroups.Of(selection.Panel);
        var tallies = new ActivityTally?[groups.Count];
        foreach (var (month, held) in Together.Each([.. period.Months], month => (month, AccountMonth.Of(selection, settings, input, month))))
        {
            Months[month].Add(held.All);
            for (var group = 0; group < tallies.Length; group++)
            {
                if (held.By[group] is { } ofMonth)
                    (tallies[group] ??= new()).Add(ofMonth);
            }
        }
        Close(selection, settings, input, period, groups, tallies);
        for (var group = 0; group < tallies.Length; group++)
        {
            if (tallies[group] is not { } own)
                continue;
            var (region, territory, rep) = groups.NamesOf(group);
            foreach (var tally in Holding(region, territory, rep))
                tally.Add(own);
        }
    }

    // What an account came to over all the months, and the pace of the last one.
    private void Close(Selection selection, Settings settings, ActivityInput input, Period period, FieldGroups groups, ActivityTally?[] tallies)
    {
        var (panel, scores) = (selection.Panel, selection.Panel.Scores?.Products[selection.MainProduct]);
        var (whole, last, plans) = (selection.Visits(period), selection.Visits(new(period.To, period.To)), input.Planned.In(period.To));
        var (elapsed, end) = (period.To == Month.Of(input.Through) ? input.ElapsedShare : 1, period.To.LastDay < input.Through ? period.To.LastDay : input.Through);
        var listed = new int[groups.Count];
        var accounts = selection.Accounts;
        var keys = panel.Accounts.Keys;
        var doctors = panel.Accounts.Doctors;
        var boxes = AccountMonth.BoxesAt(scores, period.To);
        VisitBand[] bands = [.. Box.All.Select(settings.BandOf)];
        for (var i = 0; i < accounts.Length; i++)
        {
            var (account, key, group) = (accounts[i], keys[accounts[i]], groups[accounts[i]]);
            var own = tallies[group]!;
            if (key < plans.Length && plans[key] is { } plan)
            {
                own.AddPace(plan.Planned * elapsed, plan.Done(last[i]));
                Months[period.To].AddPace(plan.Planned * elapsed, plan.Done(last[i]));
            }
            if (boxes is null || boxes[account] == 0)
                continue;
            var box = Box.At(boxes[account] - 1);
            listed[group] += box.Letter == 'A' ? doctors[account] : 0;
            own.Close(box, whole[i] > 0, whole[i] > bands[box.Index].Most * doctors[account] * period.Length);
            // Who was seen when is only looked up of those it is asked of.
            if (box is { Letter: 'A' or 'B', Digit: 3 })
                own.AddOpening(box, input.Seen.For(key) is { } seen && IsLeft(seen, settings.Activity, end));
        }
        for (var group = 0; group < listed.Length; group++)
        {
            if (listed[group] > 0 && groups.NamesOf(group).Rep is var rep && rep != Dimension.None)
                ListedA[rep] = ListedA.GetValueOrDefault(rep) + listed[group];
        }
    }

    // Begun, and then left for so many days, or given up after two refusals.
    private static bool IsLeft(SeenAccount seen, ActivityTargets targets, DateOnly end) =>
        seen.Visits >= targets.ExitVisits && seen.LastVisit is { } last
        && (end.DayNumber - last.DayNumber >= targets.ExitDays || seen.RefusalsSince >= RefusalsToLeave);

    // The tallies somebody's figures belong to; months aside.
    private List<ActivityTally> Holding(string? region, string? territory, string? rep) =>
        [All, Named(Dimension.Region, region), Named(Dimension.Territory, territory), Named(Dimension.Rep, rep)];

    private ActivityTally Named(string dimension, string? value)
    {
        var name = value ?? Dimension.None;
        return By[dimension].TryGetValue(name, out var tally) ? tally : By[dimension][name] = new();
    }

    private static bool Passes(RepMonth rep, Slice slice, Scope scope) =>
        scope.Sees(rep.TerritoryId)
        && Among(slice, Dimension.Region, rep.Region) && Among(slice, Dimension.District, rep.District)
        && Among(slice, Dimension.Territory, rep.TerritoryId) && Among(slice, Dimension.Rep, rep.RepId);

    private static bool Among(Slice slice, string dimension, string? value) =>
        !slice.Filters.TryGetValue(dimension, out var wanted) || wanted.Count == 0 || wanted.Contains(value ?? Dimension.None);
}
