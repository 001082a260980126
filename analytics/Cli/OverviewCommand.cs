using System.CommandLine;

namespace Analytics;

public static class OverviewCommand
{
    public static Command Create() => Finding.Command(
        "overview", "How are we doing? Headline figures, the trend, and three things that need attention (default: last 12 closed months)",
        Finding.LatestYear, (panel, slice, settings) => Overview.Of(panel, slice, Scope.Everything, settings),
        new Tables<OverviewReport>()
            .With("cards", Table).With("trend-sales", report => Trend(report, "units", point => point.Units)).With("trend-visits", report => Trend(report, "visits", point => point.Visits)),
        Print);

    private static CsvTable Trend(OverviewReport report, string measure, Func<TrendPoint, double?> value) => new(
        ["month", measure],
        [.. report.Trend.Where(point => value(point) is not null).Select(point => (object?[])[point.Month, value(point)])]);

    private static CsvTable Table(OverviewReport report) => new(
        ["figure", "value", "previous", "change", "last_year", "change_on_last_year"],
        [.. report.Cards.Select(c => (object?[])[c.Code, c.Value, c.AgainstPrevious.Value, c.AgainstPrevious.Change, c.AgainstLastYear.Value, c.AgainstLastYear.Change])]);

    private static void Print(OverviewReport report)
    {
        Terminal.Title($"Overview {report.Period}");
        Terminal.Table(
            ["Figure", "Value>", "Against previous>", "Against last year>"],
            report.Cards.Select(c => (string[])[c.Code, Value(c), Change(c, c.AgainstPrevious), Change(c, c.AgainstLastYear)]));
        foreach (var beside in report.Cards.Select(card => card.Beside).OfType<Note>())
            Terminal.Line(NoteText.Of(beside));
        foreach (var attention in report.Attention)
            Terminal.Line("! " + NoteText.Of(attention.What));
        Terminal.Notes(report.Notes);
    }

    private static string Value(Card card) => card.Unit switch
    {
        CardUnit.Share => Terminal.Percent(card.Value),
        CardUnit.Ratio => Terminal.Number(card.Value, 3),
        _ => Terminal.Number(card.Value),
    };

    private static string Change(Card card, CardChange change) => change.Change is not { } value
        ? "–"
        : card.Unit is CardUnit.Ratio ? Terminal.Signed(value, 3) : (value > 0 ? "+" : "") + Terminal.Percent(value);
}
