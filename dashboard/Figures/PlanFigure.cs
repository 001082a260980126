using Analytics;

namespace Dashboard;

/// <summary>A rep's accounts: visits as made, as the rulebook has them at equal visits, and as planned.</summary>
public static class PlanFigure
{
    public const string Name = "plan";

    /// <summary>Null where nobody can be planned for.</summary>
    public static Figure? Of(Canvas canvas) => canvas.Plan!.Report is { } report ? Of(report, canvas) : null;

    public static Figure Of(PlanReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var changed = report.Accounts.Count(a => Math.Abs(a.Planned - a.Now) >= 0.5);
        return new()
        {
            Name = Name,
            Metric = "shadowPrice",
            Title = words[$"plan.title.{report.Basis}", numbers.Fixed(report.Visits, 1), numbers.Count(report.Accounts.Count), numbers.Count(changed)],
            Subtitle = words["plan.subtitle"],
            Table = new(
                [new(words["col.doctor"]), new(words["plan.col.box"]), new(words["plan.col.now"], true), new(words["plan.col.rulebook"], true), new(words["plan.col.planned"], true), new(words["plan.col.change"], true), new(words["plan.col.oneMore"], true)],
                [.. report.Accounts.Select(account => new Row(
                    [Cells.Text(account.Account.Name, canvas.UrlOf(account.Account)), Cells.Box(account.Box?.ToString()),
                     numbers.FixedCell(account.Now, 1), numbers.FixedCell(account.Rulebook, 1), numbers.FixedCell(account.Planned, 1),
                     new(numbers.SignedFixed(account.Planned - account.Now, 1), account.Planned - account.Now),
                     account.OneMore is { } worth ? numbers.MoneyCell(worth, report.Currency) : new(words["notEnough"], null)]))]),
        };
    }
}
