namespace Analytics;

/// <summary>What activity is reckoned from beside the panel: read for a scope and a span of months by <see cref="ActivityReader"/>.</summary>
/// <param name="Reps">One a rep and month with visits or time sheets, ordered by rep and month.</param>
/// <param name="Targets">Spans in which an account is a target, by account key; empty, because none lies within the months: every account is one.</param>
/// <param name="Planned">Planned visits, of the newest plan of each month.</param>
/// <param name="Seen">What the months hold of an account's visits.</param>
/// <param name="Through">The last day visits reach.</param>
/// <param name="ElapsedShare">Share of the last month's workdays that have passed by that day.</param>
public sealed record ActivityInput(
    IReadOnlyList<RepMonth> Reps, IReadOnlyDictionary<int, IReadOnlyList<TargetSpan>> Targets, VisitPlans Planned,
    SeenVisits Seen, EntryTimes Entries, DateOnly Through, double ElapsedShare)
{
    /// <summary>What was worked out of inputs of the same publication.</summary>
    internal Kept Kept { get; init; } = new();

    /// <summary>The months of one rep in one place together: at least those of <see cref="Reps"/>, of every month and reader where they were grouped once for all.</summary>
    internal IReadOnlyList<RepMonth[]> RepsByPlace
    {
        get => field ??= ByPlace(Reps);
        init;
    }

    internal static IReadOnlyList<RepMonth[]> ByPlace(IEnumerable<RepMonth> reps) =>
        [.. reps.GroupBy(rep => (rep.RepId, rep.TerritoryId, rep.District, rep.Region)).Select(months => months.ToArray())];

    /// <summary>The reps' months by territory.</summary>
    internal ILookup<string?, RepMonth> RepsByTerritory => field ??= Reps.ToLookup(rep => rep.TerritoryId);

    /// <summary>By account key, whether it is a target in a month; shorter where the last accounts are none; null where every account is one.</summary>
    internal bool[]? TargetsIn(Month month) => Targets.Count == 0 ? null : Kept.Of(("targets", month), () =>
    {
        var targets = new bool[Targets.Keys.Max() + 1];
        foreach (var (account, spans) in Targets)
            targets[account] = spans.Any(span => span.Holds(month));
        return targets;
    });
}

/// <summary>A rep's month. A day of leave is a workday whose time sheet holds personal time only.</summary>
public sealed record RepMonth(
    string RepId, string RepName, string? TerritoryId, string? District, string? Region, Month Month, int Workdays, int LeaveDays,
    int Visits, int Refusals, int Products, int Selling, int Travelling, int Organization, int Personal)
{
    /// <summary>Calendar workdays less leave: not "days with a visit".</summary>
    public int FieldDays => Math.Max(0, Workdays - LeaveDays);
}

/// <summary>Days on which an account is a target, both included; no end means still.</summary>
public sealed record TargetSpan(DateOnly From, DateOnly? To)
{
    public bool Holds(Month month) => Month.Of(From) <= month && (To is not { } to || Month.Of(to) >= month);
}

/// <summary>Completed visits of an account in the months read, the last of them, and refusals in the months after it.</summary>
public sealed record SeenAccount(int Visits, int RefusalsSince, DateOnly? LastVisit);

/// <summary>Completed visits, those with a time of day, those sharing a rep's minute with two more, those with an entry time, those entered from 20:00 to 04:00.</summary>
public sealed record EntryTimes(long Visits, long Timed, long SameMinute, long Entered, long EnteredLate)
{
    internal static EntryTimes Of(IReadOnlyCollection<RepEntries> reps) =>
        new(reps.Sum(r => r.Visits), reps.Sum(r => r.Timed), reps.Sum(r => r.SameMinute), reps.Sum(r => r.Entered), reps.Sum(r => r.EnteredLate));
}

/// <summary>The same of one rep's month.</summary>
internal sealed record RepEntries(string RepId, string? TerritoryId, long Visits, long Timed, long SameMinute, long Entered, long EnteredLate);
