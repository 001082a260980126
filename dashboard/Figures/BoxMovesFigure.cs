using Analytics;

namespace Dashboard;

/// <summary>Accounts that came to and left each box, beside what shuffled months give.</summary>
public static class BoxMovesFigure
{
    public const string Name = "box-moves";

    public static Figure Of(BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Metric = "netUpgrade",
            Title = report.Movement is { } moved
                ? words[moved.NetUpgradeIndex >= 0 ? "boxMoves.title.up" : "boxMoves.title.down", numbers.Count(moved.Ups), numbers.Count(moved.Downs), numbers.Percent(Math.Abs(moved.NetUpgradeIndex))]
                : words["boxMoves.none"],
            Subtitle = report.ComparedWith is { } before ? words["boxMoves.subtitle", report.At, before] : words["notEnough"],
            Chance = report.Movement?.ChanceNetUpgradeIndex is { } chance ? words["boxMoves.chance", numbers.PercentInterval(chance.Low, chance.High)] : null,
            Table = new(
                [new(words["col.box"]), new(words["boxMoves.col.in"], true), new(words["boxMoves.col.chanceIn"], true), new(words["boxMoves.col.out"], true), new(words["boxMoves.col.chanceOut"], true), new(words["boxMoves.col.net"], true)],
                [.. report.Cells.Where(_ => report.Movement is not null).Select(cell => new Row(
                    [Cells.Box(cell.Box.ToString()), numbers.CountCell(cell.In), ChanceCell(cell.ChanceIn, numbers), numbers.CountCell(cell.Out), ChanceCell(cell.ChanceOut, numbers), new(numbers.SignedFixed(cell.Net, 0), cell.Net)]))]),
        };
    }

    private static Cell ChanceCell(Chance? chance, Numbers numbers) =>
        new(chance is null ? Numbers.None : $"{numbers.Count(chance.Low)}–{numbers.Count(chance.High)}", chance?.Mean);
}
