using Analytics;

namespace Dashboard;

/// <summary>How far each source reaches beside how far it could: the month before today's is the last that can be whole.</summary>
public sealed record Freshness(IReadOnlyList<SourceAge> Sources, IReadOnlyList<ClosedLevel> Levels)
{
    private const string Company = "company";

    /// <summary>The last month every source has closed, and who lags; null before the first load.</summary>
    public ClosedLevel? Whole => Levels.FirstOrDefault(level => level.Level == Company);

    public bool HoldsBack(SourceRow source) => Whole?.Laggards.Contains(source.Source) == true;

    /// <summary>The ages of the sources on a day of the company's calendar.</summary>
    public static Freshness Of(WarehouseReport report, DateOnly today) => new([.. report.Sources.Select(source => new SourceAge(source, today))], report.Levels);
}

/// <summary>A source on a day.</summary>
public sealed record SourceAge(SourceRow Source, DateOnly Today)
{
    private const int Tolerated = 1;

    public Month? Closed => Source.LastClosed is { } day ? Month.Of(day) : null;

    public int DaysOld => Today.DayNumber - Source.DataThrough.DayNumber;

    /// <summary>current: the last whole month is closed; due: the month before it is; late: neither.</summary>
    public string State => Closed is not { } closed ? "late" : (Month.Of(Today) - 1 - closed) switch { <= 0 => "current", <= Tolerated => "due", _ => "late" };
}

/// <summary>The last closed month at one level of accounts, or of the whole company, and the sources that lag behind the others.</summary>
public sealed record ClosedLevel(string Level, DateOnly? LastClosed, string HeldBackBy)
{
    /// <summary>The last month every source of the level has closed; null while one has closed none.</summary>
    public Month? Closed => LastClosed is { } day ? Month.Of(day) : null;

    /// <summary>The sources that keep a month open which another one has closed.</summary>
    public IReadOnlyList<string> Laggards => HeldBackBy.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
