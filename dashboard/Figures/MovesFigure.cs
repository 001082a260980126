using Analytics;

namespace Dashboard;

/// <summary>Recommended moves, one row each, with what was decided on them.</summary>
public static class MovesFigure
{
    public const string Name = "moves";
    public const string KindKey = "kind";
    public const string DecisionKey = "decision";

    /// <summary>The form that the checkboxes of the rows belong to.</summary>
    public const string Form = "decide";

    public static Figure Of(MovesReport report, Canvas canvas) => Of(Chosen(report, canvas), report, canvas);

    /// <summary>The moves of the kind and decision the view asks for.</summary>
    public static IReadOnlyList<Move> Chosen(MovesReport report, Canvas canvas)
    {
        var (kind, decision) = (canvas.View.First(KindKey), canvas.View.First(DecisionKey));
        return kind is null && decision is null ? report.Moves
            : [.. report.Moves.Where(move => (kind is null || KindOf(move) == kind) && (decision is null || StateOf(move, canvas) == decision))];
    }

    public static Figure Of(IReadOnlyList<Move> moves, MovesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var develop = report.Moves.Where(move => move.Kind == MoveKind.Develop).ToArray();
        var hasGains = report.Moves.Any(move => move.Gain is not null);
        return new()
        {
            Name = Name,
            Metric = "headroom",
            Title = report.Moves.Count == 0 ? words["moves.none"]
                : words["moves.title", numbers.Count(develop.Length), numbers.Compact(develop.Sum(move => move.HeadroomUnits)), numbers.Count(report.Counts["release"]), numbers.Count(report.Counts["regrade"])],
            Subtitle = words[hasGains ? "moves.subtitle.gains" : "moves.subtitle"],
            Table = new(
                [new(words["col.doctor"]), new(words["dimension.product"]) { OnScreen = canvas.Panel.Products.Count > 1 }, new(words["moves.col.kind"]), new(words["moves.col.decision"]), new(words["moves.col.step"]) { InFile = false }, new(words["moves.col.from"]) { OnScreen = false }, new(words["moves.col.to"]) { OnScreen = false }, new(words["moves.col.probability"], true), new(words["moves.col.visits"], true) { InFile = false }, new(words["moves.col.visitsNow"], true) { OnScreen = false }, new(words["moves.col.visitsAdvised"], true) { OnScreen = false },
                 new(words["moves.col.headroom"], true), new(words["moves.col.gain"]) { OnScreen = hasGains, InFile = hasGains }, new(words["moves.col.drivers"]), new(words["moves.col.otherwise"]) { InFile = false }, new(words["moves.col.counterfactual"]) { OnScreen = false }, new(words["moves.col.peers"]) { OnScreen = false }, new(words["moves.col.peersMedian"], true) { OnScreen = false },
                 new(words["moves.col.confidence"]), new(words["moves.col.expires"]), .. PotentialColumns.Of(words)],
                [.. moves.Select(move => RowOf(move, report.Currency, canvas))]) { Stacks = true },
        };
    }

    public static string KindOf(Move move) => KindOf(move.Kind);

    public static string KindOf(MoveKind kind) => kind switch { MoveKind.Develop => "develop", MoveKind.Release => "release", _ => "regrade" };

    /// <summary>open, accepted or rejected.</summary>
    public static string StateOf(Move move, Canvas canvas) => canvas.DecisionOn(move) is { IsOpen: false } decided ? decided.Decision.ToString().ToLowerInvariant() : "open";

    /// <summary>The peers' name and median.</summary>
    public static string PeersOf(Move move, Canvas canvas) => move.PeersMedianUnits is not { } median ? Numbers.None
        : canvas.Words["moves.peers", new ValueNames(canvas).Cluster(move.Cluster ?? ""), canvas.Numbers.Fixed(median, 1)];

    private static Row RowOf(Move move, string currency, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [Cells.Text(move.Account.Name, canvas.UrlOf(move.Account)) with { Pick = canvas.MayDecide ? (Form, MoveRequests.MoveField, MoveRequests.ValueOf(move, canvas.DecisionOn(move))) : null },
             new ValueNames(canvas).Value(Dimension.Product, move.Product), Cells.Tag(words[$"kind.{KindOf(move)}"], move.Kind switch { MoveKind.Develop => "good", MoveKind.Release => "warn", _ => "plain" }), DecisionOf(move, canvas),
             Cells.Box($"{move.From} → {move.To}"), move.From.ToString(), move.To.ToString(), new(numbers.Probability(move.Probability), move.Probability),
             new(words["moves.visits", numbers.Fixed(move.VisitsNow, 1), numbers.Compact(move.VisitsAdvised)], move.VisitsNow), numbers.FixedCell(move.VisitsNow), numbers.FixedCell(move.VisitsAdvised),
             numbers.FixedCell(move.HeadroomUnits, 1), Cells.Wrapped(GainOf(move, currency, canvas)), Cells.Lines([.. move.Drivers.Select(driver => words.Driver(driver))], words["list.semicolon"]),
             Cells.Lines([words.Note(move.Counterfactual), words["moves.peersAre", PeersOf(move, canvas)]], words["list.semicolon"]), words.Note(move.Counterfactual), PeersOf(move, canvas), numbers.FixedCell(move.PeersMedianUnits, 1),
             Cells.Tag(words[$"confidence.{move.Confidence}"]), move.Expires.ToString(), .. PotentialColumns.CellsOf(move.Potential, canvas)]);
    }

    // Units and money with their intervals, only where the gates passed; else the headroom stands alone.
    private static string GainOf(Move move, string currency, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return move.Gain is not { } gain ? move.HeadroomUnits is null ? Numbers.None : words["moves.headroomOnly"]
            : gain.Money is not { } money ? words["moves.gain.units", numbers.SignedFixed(gain.Units, 2), numbers.Fixed(gain.UnitsLow, 2), numbers.Fixed(gain.UnitsHigh, 2)]
            : words["moves.gain", numbers.SignedFixed(gain.Units, 2), numbers.Fixed(gain.UnitsLow, 2), numbers.Fixed(gain.UnitsHigh, 2),
                numbers.Money(money.Value, currency), numbers.Money(money.Low, currency), numbers.Money(money.High, currency)];
    }

    private static Cell DecisionOf(Move move, Canvas canvas)
    {
        var words = canvas.Words;
        return canvas.DecisionOn(move) is not { IsOpen: false } decided ? Cells.Tag(words[canvas.IsExpired(move) ? "decision.expired" : "decision.open"])
            : decided.Decision == Decision.Accepted ? Cells.Tag(words["decision.by.accepted", decided.By], "good")
            : Cells.Wrapped(words["decision.by.rejected", words["decide.reason." + decided.Reason], decided.By]);
    }
}
