using Analytics;

namespace Dashboard;

/// <summary>Recommended moves, one row each, as shown, as exported for the CRM.</summary>
public static class MovesFigure
{
    public const string Name = "moves";
    public const string KindKey = "kind";

    public static Figure Of(MovesReport report, Canvas canvas) => Of(Chosen(report, canvas.View), report, canvas);

    /// <summary>The moves of the kind the view asks for.</summary>
    public static IReadOnlyList<Move> Chosen(MovesReport report, View view) =>
        [.. report.Moves.Where(move => view.First(KindKey) is not { } kind || KindOf(move) == kind)];

    public static Figure Of(IReadOnlyList<Move> moves, MovesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var develop = report.Moves.Where(move => move.Kind == MoveKind.Develop).ToArray();
        return new()
        {
            Name = Name,
            Metric = "headroom",
            Title = report.Moves.Count == 0 ? words["moves.none"]
                : words["moves.title", numbers.Count(develop.Length), numbers.Compact(develop.Sum(move => move.HeadroomUnits)), numbers.Count(report.Counts["release"]), numbers.Count(report.Counts["regrade"])],
            Subtitle = words["moves.subtitle"],
            Table = new(
                [new(words["col.doctor"]), new(words["moves.col.kind"]), new(words["moves.col.step"]) { InFile = false }, new(words["moves.col.from"]) { OnScreen = false }, new(words["moves.col.to"]) { OnScreen = false }, new(words["moves.col.probability"], true), new(words["moves.col.visits"], true) { InFile = false }, new(words["moves.col.visitsNow"], true) { OnScreen = false }, new(words["moves.col.visitsAdvised"], true) { OnScreen = false },
                 new(words["moves.col.headroom"], true), new(words["moves.col.drivers"]), new(words["moves.col.counterfactual"]), new(words["moves.col.confidence"]), new(words["moves.col.expires"]) { OnScreen = false }],
                [.. moves.Select(move => RowOf(move, canvas))]) { Stacks = true },
        };
    }

    public static string KindOf(Move move) => KindOf(move.Kind);

    public static string KindOf(MoveKind kind) => kind switch { MoveKind.Develop => "develop", MoveKind.Release => "release", _ => "regrade" };

    private static Row RowOf(Move move, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [Cells.Text(move.Account.Name, canvas.UrlOf(move.Account)),
             Cells.Tag(words[$"kind.{KindOf(move)}"], move.Kind switch { MoveKind.Develop => "good", MoveKind.Release => "warn", _ => "plain" }),
             Cells.Box($"{move.From} → {move.To}"), move.From.ToString(), move.To.ToString(), new(numbers.Probability(move.Probability), move.Probability),
             new(words["moves.visits", numbers.Fixed(move.VisitsNow, 1), numbers.Compact(move.VisitsAdvised)], move.VisitsNow), numbers.FixedCell(move.VisitsNow), numbers.FixedCell(move.VisitsAdvised),
             numbers.FixedCell(move.HeadroomUnits, 1), Cells.Lines([.. move.Drivers.Select(driver => words.Driver(driver))], words["list.semicolon"]),
             Cells.Wrapped(words.Note(move.Counterfactual)), Cells.Tag(words[$"confidence.{move.Confidence}"]), move.Expires.ToString()]);
    }
}
