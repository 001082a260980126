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

    private void AddAccounts(Selection selection, Settings settings, ActivityInput input, Period period)
    {
        var (panel, scores) = (selection.Panel, selection.Panel.Scores?.Products[selection.MainProduct]);
        var inMonth = period.Months.Select(month => (Month: month, Visits: selection.Visits(new(month, month)))).ToArray();
        var whole = selection.Visits(period);
        for (var i = 0; i < selection.Count; i++)
        {
            var account = panel.Accounts[selection.Accounts[i]];
            var holding = Holding(account.Region, account.Territory, account.Rep);
            foreach (var (month, visits) in inMonth)
            {
                var box = BoxOf(scores, selection.Accounts[i], month);
                var planned = input.Planned.GetValueOrDefault((account.Key, month));
                foreach (var tally in holding.Append(Months[month]))
                {
                    tally.Add(visits[i], IsTarget(input, account.Key, month), box, box is { } at ? panel.Accounts.BandOf(selection.Accounts[i], at, settings) : null, planned);
                    if (month == period.To && planned is { } due)
                        tally.AddPace(due.Planned * (month == Month.Of(input.Through) ? input.ElapsedShare : 1), due.Done(visits[i]));
                }
            }
            foreach (var (month, visits) in inMonth)
                CloseMonth(month, BoxOf(scores, selection.Accounts[i], month), visits[i], account, settings);
            Close(holding, account, BoxOf(scores, selection.Accounts[i], period.To), whole[i], settings, input, period);
        }
    }

    private void CloseMonth(Month month, Box? box, long visits, AccountRow account, Settings settings) =>
        Months[month].Close(box, visits > 0, box is { } at && visits > settings.BandOf(at).Times(account.Doctors).Most);

    private void Close(List<ActivityTally> holding, AccountRow account, Box? box, long visits, Settings settings, ActivityInput input, Period period)
    {
        if (box is { Letter: 'A' } && account.Rep is { } rep)
            ListedA[rep] = ListedA.GetValueOrDefault(rep) + account.Doctors;
        var isLeft = input.Seen.TryGetValue(account.Key, out var seen) && IsLeft(seen, settings.Activity, period.To.LastDay < input.Through ? period.To.LastDay : input.Through);
        var isOverVisited = box is { } at && visits > settings.BandOf(at).Times(account.Doctors).Most * period.Length;
        foreach (var tally in holding)
        {
            tally.Close(box, visits > 0, isOverVisited);
            tally.AddOpening(box, isLeft);
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

    // Months after the scored path keep the last box of it.
    private static Box? BoxOf(ProductScores? scores, int account, Month month) =>
        scores?.BoxOf(account, Month.Earlier(Month.Later(month, scores.Path.From), scores.Path.To));

    private static bool IsTarget(ActivityInput input, int account, Month month) =>
        input.Targets.Count == 0 || (input.Targets.TryGetValue(account, out var spans) && spans.Any(span => span.Holds(month)));

    private static bool Passes(RepMonth rep, Slice slice, Scope scope) =>
        scope.Sees(rep.TerritoryId)
        && Among(slice, Dimension.Region, rep.Region) && Among(slice, Dimension.District, rep.District)
        && Among(slice, Dimension.Territory, rep.TerritoryId) && Among(slice, Dimension.Rep, rep.RepId);

    private static bool Among(Slice slice, string dimension, string? value) =>
        !slice.Filters.TryGetValue(dimension, out var wanted) || wanted.Count == 0 || wanted.Contains(value ?? Dimension.None);
}
