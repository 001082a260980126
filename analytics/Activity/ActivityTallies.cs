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
        foreach (var month in input.Reps.Where(rep => period.Contains(rep.Month) && Passes(rep, selection.Slice, scope)))
            tallies.Add(month);
        tallies.AddAccounts(selection, settings, input, period);
        return tallies;
    }

    private void Add(RepMonth month)
    {
        Reps[month.RepId] = month.RepName;
        foreach (var tally in Holding(month.Region, month.TerritoryId, month.RepId).Append(Months[month.Month]))
            tally.Add(month);
    }

    // Accounts of one region, territory and rep count into a tally of their own first, which then counts into all that hold it.
    private void AddAccounts(Selection selection, Settings settings, ActivityInput input, Period period)
    {
        var (panel, scores) = (selection.Panel, selection.Panel.Scores?.Products[selection.MainProduct]);
        var inMonth = period.Months.Select(month => (Month: month, Tally: Months[month], Visits: selection.Visits(new(month, month)), Planned: input.Planned.In(month))).ToArray();
        var whole = selection.Visits(period);
        VisitBand[] bands = [.. Box.All.Select(settings.BandOf)];
        CodedColumn[] groups = [.. Dimensions.Select(dimension => panel.Accounts.Columns[dimension])];
        var tallies = new Dictionary<(int, int, int), ActivityTally>();
        for (var i = 0; i < selection.Count; i++)
        {
            var position = selection.Accounts[i];
            var (account, group) = (panel.Accounts[position], (groups[0].Codes[position], groups[1].Codes[position], groups[2].Codes[position]));
            if (!tallies.TryGetValue(group, out var own))
                tallies[group] = own = new();
            var spans = input.Targets.Count == 0 ? null : input.Targets.GetValueOrDefault(account.Key) ?? [];
            foreach (var (month, ofMonth, visits, plans) in inMonth)
            {
                var box = BoxOf(scores, position, month);
                var (band, isTarget) = (box is { } at ? bands[at.Index].Times(account.Doctors) : null, spans is null || IsTarget(spans, month));
                var planned = account.Key < plans.Length ? plans[account.Key] : null;
                own.Add(visits[i], isTarget, box, band, planned);
                ofMonth.Add(visits[i], isTarget, box, band, planned);
                ofMonth.Close(box, visits[i] > 0, visits[i] > band?.Most);
                if (month == period.To && planned is { } plan)
                {
                    var (due, done) = (plan.Planned * (month == Month.Of(input.Through) ? input.ElapsedShare : 1), plan.Done(visits[i]));
                    own.AddPace(due, done);
                    ofMonth.AddPace(due, done);
                }
            }
            Close(own, account, BoxOf(scores, position, period.To), whole[i], settings, input, period);
        }
        foreach (var ((region, territory, rep), own) in tallies)
        {
            foreach (var tally in Holding(groups[0].Values[region], groups[1].Values[territory], groups[2].Values[rep]))
                tally.AddAccounts(own);
        }
    }

    private void Close(ActivityTally own, AccountRow account, Box? box, long visits, Settings settings, ActivityInput input, Period period)
    {
        if (box is { Letter: 'A' } && account.Rep is { } rep)
            ListedA[rep] = ListedA.GetValueOrDefault(rep) + account.Doctors;
        own.Close(box, visits > 0, box is { } at && visits > settings.BandOf(at).Times(account.Doctors).Most * period.Length);
        // Who was seen when is only looked up of those it is asked of.
        own.AddOpening(box, box is { Digit: 3 } && input.Seen.For(account.Key) is { } seen && IsLeft(seen, settings.Activity, period.To.LastDay < input.Through ? period.To.LastDay : input.Through));
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

    // Months after the scored path keep the last box of it.
    private static Box? BoxOf(ProductScores? scores, int account, Month month) =>
        scores?.BoxOf(account, Month.Earlier(Month.Later(month, scores.Path.From), scores.Path.To));

    private static bool IsTarget(IReadOnlyList<TargetSpan> spans, Month month)
    {
        // Asked of every account and month: nothing is allocated.
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Holds(month)) return true;
        }
        return false;
    }

    private static bool Passes(RepMonth rep, Slice slice, Scope scope) =>
        scope.Sees(rep.TerritoryId)
        && Among(slice, Dimension.Region, rep.Region) && Among(slice, Dimension.District, rep.District)
        && Among(slice, Dimension.Territory, rep.TerritoryId) && Among(slice, Dimension.Rep, rep.RepId);

    private static bool Among(Slice slice, string dimension, string? value) =>
        !slice.Filters.TryGetValue(dimension, out var wanted) || wanted.Count == 0 || wanted.Contains(value ?? Dimension.None);
}
