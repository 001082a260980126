using Analytics;

namespace Dashboard;

/// <summary>Accounts from box (row) to box (column), each count over what shuffled months give; the diagonal stayed.</summary>
public static class BoxFlowsFigure
{
    public const string Name = "box-flows";

    public static Figure? Of(BoxesReport report, Canvas canvas)
    {
        if (report.Matrix is not { } matrix) return null;
        var (words, numbers, chance) = (canvas.Words, canvas.Numbers, report.MatrixChance);
        var most = Math.Max(1, Enumerable.Range(0, 9).Max(row => Enumerable.Range(0, 9).Max(column => row == column ? 0 : matrix[row][column])));
        return new()
        {
            Name = Name,
            Metric = "movement",
            Title = words["boxFlows.title", numbers.Count(report.Movement!.Moved), numbers.Count(matrix.Sum(row => row.Sum()))],
            Subtitle = words["boxFlows.subtitle", report.ComparedWith!, report.At],
            Chance = report.Movement.ChanceMovedShare is { } moved ? words["grid.chance", numbers.Percent(report.Movement.MovedShare), numbers.Percent(moved.Mean), numbers.PercentInterval(moved.Low, moved.High)] : null,
            Table = new(
                [new(words["boxFlows.from"]), .. Box.All.SelectMany(box => (Column[])[new(box.ToString(), true), new(words["boxFlows.chance", box], true) { OnScreen = false }])],
                [.. Box.All.Select(box => new Row([Cells.Box(box.ToString()), .. Box.All.SelectMany(to => CellsOf(box, to))]))]),
        };

        Cell[] CellsOf(Box from, Box to)
        {
            var (count, drawn) = (matrix[from.Index][to.Index], chance?[from.Index][to.Index]);
            var text = count == 0 && drawn is not { High: > 0 } ? "·" : drawn is null ? numbers.Count(count) : words["boxFlows.cell", numbers.Count(count), numbers.Count(drawn.Mean)];
            return [new(text, count) { Heat = from == to ? 0 : (double)count / most }, new(numbers.Fixed(drawn?.Mean, 1), drawn?.Mean)];
        }
    }
}
