using Analytics;

namespace Dashboard;

/// <summary>Ten groups of equal volume: each sells a tenth, so bars of visits beside the tenth show who gets too many.</summary>
public static class DecileFigure
{
    public const string Name = "deciles";

    public static Figure Of(ConcentrationReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var ranks = RanksOf(report.Deciles);
        var (top, bottom) = report.Deciles is [var most, .., var least] ? (most, least) : (null, null);
        return new()
        {
            Name = Name,
            Metric = "decile",
            Title = top?.ShareOfVisits is null ? words["deciles.title.novisits", numbers.Count(top?.Accounts), numbers.Count(bottom?.Accounts)]
                : words["deciles.title", numbers.Count(top.Accounts), numbers.Percent(top.ShareOfVisits), numbers.Count(bottom!.Accounts), numbers.Percent(bottom.ShareOfVisits, 0)],
            Subtitle = words["deciles.subtitle"],
            AxisX = words["deciles.axis"],
            Legend = [(Ink.Visits, words["visits"]), (Ink.Sales, words["deciles.legend.sales"]), .. DrawsCost(report) ? [(Ink.Cost, words["cost"])] : Array.Empty<(Ink, string)>()],
            Drawing = new(sheet => Draw(sheet, report, ranks, canvas), 300),
            Table = new(
                [new(words["col.decile"]), new(words["col.doctors"], true), new(words["col.salesShare"], true), new(words["col.visitShare"], true), new(words["col.costShare"], true), new(words["col.visitsPerMonth"], true)],
                [.. report.Deciles.Select((decile, i) => new Row(
                    [Cells.Text(words["decile.name", decile.Number], UrlOf(ranks[i], canvas)), numbers.CountCell(decile.Accounts), numbers.PercentCell(decile.ShareOfSales),
                     numbers.PercentCell(decile.ShareOfVisits), numbers.PercentCell(decile.ShareOfCost), numbers.FixedCell(decile.VisitsPerAccountMonth, 1)]))]),
        };
    }

    private static void Draw(Sheet sheet, ConcentrationReport report, RankRange[] ranks, Canvas canvas)
    {
        var (words, numbers, deciles) = (canvas.Words, canvas.Numbers, report.Deciles);
        var largest = deciles.Max(decile => Math.Max(decile.ShareOfSales, Math.Max(decile.ShareOfVisits ?? 0, decile.ShareOfCost ?? 0)));
        var ticks = Scale.FromZero(largest * 1.06);
        sheet.Frame(-.6, deciles.Count - .4, 0, ticks[^1], (40, 8, 30, 14));
        sheet.TicksY(ticks.Select(at => (at, numbers.Percent(at, 0))));
        sheet.TicksX(deciles.Select((decile, i) => ((double)i, decile.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        for (var i = 0; i < deciles.Count; i++)
        {
            var decile = deciles[i];
            if (decile.ShareOfVisits is { } visits) sheet.Box(i - .34, i + .34, 0, visits, Ink.Visits, .82);
            sheet.Line([i - .42, i + .42], [decile.ShareOfSales, decile.ShareOfSales], Ink.Sales, 3);
            if (DrawsCost(report)) sheet.Dot(i, decile.ShareOfCost!.Value, Ink.Cost, 6, filled: true);
            sheet.Target(i - .5, i + .5, 0, ticks[^1],
                words["deciles.tip", decile.Number, numbers.Count(decile.Accounts), numbers.Percent(decile.ShareOfSales), numbers.Percent(decile.ShareOfVisits), numbers.Fixed(decile.VisitsPerAccountMonth, 1)],
                UrlOf(ranks[i], canvas));
        }
    }

    private static bool DrawsCost(ConcentrationReport report) =>
        report.Deciles.Count > 0 && report.Deciles.All(decile => decile is { ShareOfCost: not null, ShareOfVisits: not null })
        && report.Deciles.Any(decile => Math.Abs(decile.ShareOfCost!.Value - decile.ShareOfVisits!.Value) > .005);

    private static string UrlOf(RankRange range, Canvas canvas) => canvas.Accounts.With(RankRange.Key, range.ToString()).Url;

    // Deciles come largest accounts first, so their ranks by sales follow one another.
    private static RankRange[] RanksOf(IReadOnlyList<Decile> deciles)
    {
        var next = 1;
        return [.. deciles.Select(decile => new RankRange(next, (next += decile.Accounts) - 1))];
    }
}
