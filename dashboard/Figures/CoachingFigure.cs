using Analytics;

namespace Dashboard;

/// <summary>Whom a manager accompanies, asks to speak, gives a seat: one table each, every row with its reason.</summary>
public static class CoachingFigure
{
    public const string Joint = "coaching-joint";
    public const string Speakers = "coaching-speakers";
    public const string Seats = "coaching-seats";

    /// <summary>Null where accounts are hospitals.</summary>
    public static Figure? Find(string name, Canvas canvas) => canvas.AskCoaching() is { } report ? Of(name, report, canvas) : null;

    public static Figure Of(string name, CoachingReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var picks = name switch { Joint => report.Joint, Speakers => report.Speakers, _ => report.Seats };
        return new()
        {
            Name = name,
            Metric = "coaching",
            Title = picks.Count == 0 ? words[$"{name}.none"] : name == Joint
                ? words["coaching-joint.title", picks.Count, picks.Count(pick => pick.Kind == "stalled"), picks.Count(pick => pick.Kind == "refused"), picks.Count(pick => pick.Kind == "atRisk")]
                : words[$"{name}.title", picks.Count],
            Subtitle = words[$"{name}.subtitle", report.At],
            Table = new(
                [new(words["col.doctor"]), new(words["col.id"]) { OnScreen = false }, new(words["coaching.col.kind"]) { OnScreen = name == Joint }, new(words["col.box"]), new(words["col.hospital"]), new(words["col.territory"]), new(words["dimension.rep"]),
                 new(words["coaching.col.units"], true), new(words["col.visitsPerMonth"], true), new(words["coaching.col.why"])],
                [.. picks.Select(pick => new Row(
                    [Cells.Text(pick.Account.Name, canvas.UrlOf(pick.Account)), pick.Account.Id, KindOf(pick, words), Cells.Box(pick.Box.ToString()), Cells.Text(pick.Hospital),
                     Cells.Text(pick.Territory), Cells.Text(pick.Rep), numbers.FixedCell(pick.UnitsAMonth, 1), numbers.FixedCell(pick.VisitsAMonth, 1), Cells.Wrapped(words.Note(pick.Why))]))]) { Stacks = true },
        };
    }

    private static Cell KindOf(CoachingPick pick, Words words) => Cells.Tag(words["coaching." + pick.Kind], pick.Kind switch { "refused" => "warn", "atRisk" => "bad", _ => "plain" });
}
