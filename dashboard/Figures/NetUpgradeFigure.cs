using Analytics;

namespace Dashboard;

/// <summary>The net-upgrade index of each month end against so many months before, beside the range of shuffled months. A month leads to its grid.</summary>
public static class NetUpgradeFigure
{
    public const string Name = "net-upgrades";

    public static Figure Of(BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var points = report.NetUpgradeTrend;
        return new()
        {
            Name = Name,
            Metric = "netUpgrade",
            Title = points.Count == 0 ? words["notEnough"] : words["netUpgrade.title", numbers.Points(points[^1].Value), points[^1].Month],
            Subtitle = words["netUpgrade.subtitle", report.MonthsBack],
            Chance = points is [.., { Chance: not null }] ? words["netUpgrade.beside", points.Count(IsBeyond), points.Count] : null,
            Drawing = points.Count < 2 ? null : new(sheet => Draw(sheet, points, report, canvas), 240),
            Table = new(
                [new(words["col.month"]), new(words["netUpgrade.col"], true), new(words["netUpgrade.col.low"], true), new(words["netUpgrade.col.high"], true)],
                [.. points.Select(point => new Row(
                    [Cells.Text(point.Month.ToString(), UrlOf(point, report, canvas)), numbers.PointsCell(point.Value), numbers.PointsCell(point.Chance?.Low), numbers.PointsCell(point.Chance?.High)],
                    point.Month == report.At))]),
        };
    }

    private static bool IsBeyond(NetUpgradeMonth point) => point.Chance is { } chance && (point.Value < chance.Low || point.Value > chance.High);

    private static string UrlOf(NetUpgradeMonth point, BoxesReport report, Canvas canvas) => GridChoice.At(canvas.View, point.Month, report.Period).Url;

    private static void Draw(Sheet sheet, IReadOnlyList<NetUpgradeMonth> points, BoxesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        double high = Math.Max(0.01, points.Max(point => Math.Max(point.Value, point.Chance?.High ?? 0))) * 1.15, low = Math.Min(0, points.Min(point => Math.Min(point.Value, point.Chance?.Low ?? 0))) * 1.15;
        var step = Scale.StepFor(high - low, 3);
        var last = points.Count - 1;
        sheet.Frame(-.3, last + .3, low, high, (50, 60, 30, 10));
        sheet.TicksY(Enumerable.Range((int)Math.Ceiling(low / step), (int)Math.Floor(high / step) - (int)Math.Ceiling(low / step) + 1).Select(i => (i * step, numbers.Percent(i * step, step < .01 ? 1 : 0))));
        sheet.TicksX(Scale.Months([.. points.Select(point => point.Month)], sheet.Size.Width / 95));
        DrawChance(sheet, points, words);
        sheet.Line([-.3, last + .3], [0, 0], Ink.Reference, 1.2f);
        sheet.Line([.. points.Select((_, i) => (double)i)], [.. points.Select(point => point.Value)], Ink.Sales);
        for (var i = 0; i <= last; i++)
        {
            if (i == last || points[i].Month == report.At) sheet.Dot(i, points[i].Value, Ink.Sales, 8, filled: points[i].Month == report.At);
            sheet.Target(i - .5, i + .5, low, high, Tip(points[i], words, numbers), UrlOf(points[i], report, canvas), points[i].Month == report.At);
        }
        sheet.Label(numbers.Change(points[last].Value), last, points[last].Value, Ink.Sales, dx: 8, size: 12);
    }

    private static void DrawChance(Sheet sheet, IReadOnlyList<NetUpgradeMonth> points, Words words)
    {
        var drawn = points.Select((point, i) => (At: (double)i, point.Chance)).Where(point => point.Chance is not null).ToArray();
        if (drawn.Length < 2) return;
        sheet.Between([.. drawn.Select(p => p.At)], [.. drawn.Select(p => p.Chance!.Low)], [.. drawn.Select(p => p.Chance!.High)], Ink.Muted, .14);
        sheet.Label(words["netUpgrade.chance"], drawn[0].At, drawn[0].Chance!.High, Ink.Muted, dx: 2, dy: -8, strong: false, size: 12);
    }

    private static string Tip(NetUpgradeMonth point, Words words, Numbers numbers) => point.Chance is { } chance
        ? words["netUpgrade.tip", point.Month, numbers.Points(point.Value), numbers.PercentInterval(chance.Low, chance.High)]
        : words["netUpgrade.tip.alone", point.Month, numbers.Points(point.Value)];
}
