using Analytics;

namespace Dashboard;

/// <summary>A measure by one or two dimensions: bars or small multiples, and the table, as figures or as shares.</summary>
public static class ExploreFigure
{
    public const string Name = "explore";

    public static Figure Of(ExploreReport report, Canvas canvas)
    {
        var (words, numbers, text) = (canvas.Words, canvas.Numbers, new ExploreText(report, canvas));
        var measure = words["explore.measure." + report.Measure].ToLowerInvariant();
        var rows = text.Dimension(report.Rows);
        return new()
        {
            Name = Name,
            Metric = "explore",
            Title = TitleOf(report, measure, text, canvas),
            Subtitle = report.Columns is null ? words["explore.subtitle.one", words["explore.measure." + report.Measure], rows, numbers.Period(report.Period)] : words["explore.subtitle.two", words["explore.measure." + report.Measure], rows, text.Dimension(report.Columns), numbers.Period(report.Period)],
            Drawing = ExploreDrawing.Of(report, text, canvas),
            Table = TableOf(report, text, canvas),
        };
    }

    private static string TitleOf(ExploreReport report, string measure, ExploreText text, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var known = Enumerable.Range(0, report.RowMembers.Count).Where(i => !report.RowMembers[i].IsOther && report.RowTotals[i] is not null).ToArray();
        if (known is []) return words["notEnough"];
        var largest = known.MaxBy(i => report.RowTotals[i]);
        var most = report.RowTotals[largest]!.Value;
        var name = text.Name(report.Rows, report.RowMembers[largest]);
        return ExploreMeasure.Of(report.Measure)!.AddsUp && report.Total is > 0 and { } total
            ? words["explore.title.share", name, measure, text.Value(most), numbers.Percent(most / total, 0)]
            : words["explore.title", name, measure, text.Value(most), text.Value(report.Total)];
    }

    private static Table TableOf(ExploreReport report, ExploreText text, Canvas canvas)
    {
        var words = canvas.Words;
        var shown = ExploreChoice.ShareOf(canvas.View, ExploreMeasure.Of(report.Measure)!) is { } share ? ExploreShares.Of(report, share) : report;
        var cells = new ExploreText(shown, canvas);
        var most = report.Values.SelectMany(row => row).Max() ?? 0;
        var columns = report.Columns is null ? [] : report.ColumnMembers.Select(member => new Column(text.Name(report.Columns, member), true));
        return new(
            [new(text.Dimension(report.Rows)), .. columns, new(report.Columns is null ? words["explore.measure." + report.Measure] : words["explore.total"], true)],
            [.. report.RowMembers.Select((member, i) => RowOf(member, i)), new([words["explore.total"], .. shown.ColumnTotals.Select(CellOf), CellOf(shown.Total)])])
        {
            Caption = words["explore.measure." + report.Measure],
        };

        Row RowOf(ExploreMember member, int i) => new(
            [new(text.Name(report.Rows, member), text.Name(report.Rows, member)) { Href = text.Href(report.Rows, member) },
             .. report.ColumnMembers.Select((_, j) => CellOf(shown.Values[i][j]) with { Heat = report.Values[i][j] is > 0 and { } value ? value / most : null, Href = text.Behind(member, report.ColumnMembers[j]) }),
             CellOf(shown.RowTotals[i]) with { Href = text.Behind(member, null) }],
            canvas.View.Has(report.Rows, member.Value));

        Cell CellOf(double? value) => new(cells.Value(value), value);
    }
}
