namespace Analytics;

/// <summary>Are visits well made: the key figures of the selection, by region, territory and rep, and month by month.</summary>
/// <param name="Kpis">Of the whole selection, beside as many months before where they are held.</param>
/// <param name="Groups">By region, territory and rep, in that order, each in ordinal order of its values.</param>
/// <param name="Trend">The months of the period.</param>
/// <param name="Frequency">Visits a month by letter, over covered and over all targets.</param>
/// <param name="Time">Share of the working time by activity; empty where no time sheets were delivered.</param>
/// <param name="Contradictions">Targets that cannot be met together, by rep.</param>
/// <param name="Credibility">Null where too few visits carry a time of day.</param>
public sealed record ActivityReport(
    Period Period, long DataVersion, long? RunId, int Reps, int Accounts, IReadOnlyList<Kpi> Kpis, IReadOnlyList<ActivityGroup> Groups,
    IReadOnlyList<ActivityMonth> Trend, IReadOnlyList<LetterFrequency> Frequency, IReadOnlyList<TimeShare> Time,
    IReadOnlyList<Contradiction> Contradictions, Credibility? Credibility, IReadOnlyList<Note> Notes);

/// <summary>The key figures of one value of a dimension: "region", "territory" or "rep". Of thousands a page shows few: each is reckoned when it is asked for.</summary>
public sealed class ActivityGroup(string dimension, string value, string name, Func<IReadOnlyList<Kpi>> kpis)
{
    private readonly Lazy<IReadOnlyList<Kpi>> _kpis = new(kpis);

    public string Dimension => dimension;

    public string Value => value;

    public string Name => name;

    public IReadOnlyList<Kpi> Kpis => _kpis.Value;
}

/// <summary>The key figures of one month; open months are marked.</summary>
public sealed record ActivityMonth(Month Month, bool IsClosed, IReadOnlyList<Kpi> Kpis);

/// <summary>Visits a month to a letter's targets.</summary>
/// <param name="Targets">Targets on average over the months.</param>
/// <param name="OverCovered">Mean over targets seen in the month.</param>
/// <param name="OverAll">Mean over all targets.</param>
public sealed record LetterFrequency(char Letter, double Targets, double? Coverage, double? OverCovered, double? OverAll, double? BandFrom, double? BandTo);

/// <summary>Share of the working time spent on an activity (selling, travelling, organization, personal).</summary>
public sealed record TimeShare(string Activity, double Share, double Minutes);

/// <summary>Targets of a rep that contradict each other, in words.</summary>
public sealed record Contradiction(string RepId, string RepName, Note What);

/// <summary>Signs that times were entered rather than lived, over everybody together: to coach, never to rank people.</summary>
/// <param name="TimedShare">Share of the visits with a time of day.</param>
/// <param name="SameMinute">Share of the timed visits that share a rep's minute with two more.</param>
/// <param name="EnteredLate">Share of the visits with an entry time that were entered from 20:00 to 04:00.</param>
/// <param name="ExactlyPlanned">Share of the planned accounts and months visited exactly as often as planned.</param>
/// <param name="ExactlyPlannedByChance">The same if each account's visits were Poisson around the mean attainment.</param>
public sealed record Credibility(double TimedShare, double? SameMinute, double? EnteredLate, double? ExactlyPlanned, double? ExactlyPlannedByChance);
