using Analytics;

namespace Dashboard;

/// <summary>What became of the quarter's recommended moves: accepted, rejected by reason, open.</summary>
public static class MovesAcceptanceFigure
{
    public const string Name = "moves-acceptance";

    public static Figure Of(Canvas canvas) => Of(Acceptance.Of(canvas.Panel, canvas.Slice, canvas.Scope, canvas.Settings, canvas.Decisions), canvas);

    private static Figure Of(AcceptanceReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Metric = "acceptance",
            Title = words["acceptance.title", numbers.Count(report.Moves), numbers.Count(report.Accepted), numbers.Count(report.Rejected)],
            Subtitle = words["acceptance.subtitle", report.Quarter],
            Table = new(
                [new(words["acceptance.col.decision"]), new(words["kind.develop"], true), new(words["kind.release"], true), new(words["kind.regrade"], true), new(words["all"], true), new(words["acceptance.col.share"], true)],
                [.. report.Rows.Select(row => new Row(
                    [Cells.Text(row.Reason is { } reason ? words["acceptance.rejected", words["decide.reason." + reason]] : words["decision." + row.Decision]),
                     numbers.CountCell(row.Develop), numbers.CountCell(row.Release), numbers.CountCell(row.Regrade), numbers.CountCell(row.Moves), numbers.PercentCell(row.Share)]))]),
        };
    }
}
