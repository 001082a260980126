namespace Dashboard;

/// <summary>The cards over /data: can these figures be trusted, at a glance.</summary>
public static class DataHeadlines
{
    public static IReadOnlyList<Headline> Of(WarehouseReport report, Freshness freshness, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return
        [
            Load(report, words, numbers),
            new(words["data.card.through"], freshness.Sources.Count == 0 ? Numbers.None : numbers.Day(freshness.Sources.Min(source => source.Source.DataThrough)),
                new HeadlineNote(words["data.card.through.days", numbers.Count(freshness.Sources.Count == 0 ? null : freshness.Sources.Max(source => source.DaysOld))])),
            new(words["data.card.closed"], freshness.Whole?.Closed?.ToString() ?? Numbers.None, Held(freshness, words)) { Metric = "closedMonth" },
            new(words["data.card.rejects"], numbers.Count(report.OpenRejects), new HeadlineNote(words["data.card.rejects.resolved", numbers.Count(report.Rules.Sum(rule => rule.Resolved))])) { Metric = "reject" },
            Checks(report.Checks, words, numbers),
        ];
    }

    private static Headline Load(WarehouseReport report, Words words, Numbers numbers) => report.Newest is { } load
        ? new(words["data.card.load", load.LoadId], words[$"load.{load.State}"], new HeadlineNote(words["data.card.load.note", numbers.Instant(load.StartedAt), numbers.Duration(load.Seconds)]))
        : new(words["data.card.load.none"], Numbers.None);

    private static HeadlineNote Held(Freshness freshness, Words words) => freshness.Whole switch
    {
        null => new(words["data.card.closed.none"]),
        { Laggards: [_, ..] } whole => new(words["data.card.closed.held", string.Join(words["list.comma"], whole.Laggards.Select(source => DataTables.Entity(source, words)))], whole.Closed is { } closed ? (closed + 1).ToString() : null, "down"),
        _ => new(words["data.card.closed.even"]),
    };

    private static Headline Checks(CheckReport? report, Words words, Numbers numbers) => report switch
    {
        null => new(words["data.card.checks"], Numbers.None, new HeadlineNote(words["data.checks.never"])),
        { Failed: > 0 } => new(words["data.card.checks"], words["data.card.checks.failed", report.Failed], new HeadlineNote(numbers.Instant(report.Run.StartedAt))),
        _ => new(words["data.card.checks"], words["data.card.checks.passed", report.Outcomes.Count, Warehouse.Checks.Names.Count], new HeadlineNote(numbers.Instant(report.Run.StartedAt))),
    };
}
