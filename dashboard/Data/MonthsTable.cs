using Analytics;

namespace Dashboard;

/// <summary>The last months by source: closed, begun, or absent; which source keeps a month open is seen at a glance.</summary>
public static class MonthsTable
{
    private const int Shown = 6;
    public const string Closed = "●";
    public const string Begun = "◐";
    public const string Absent = "○";

    public static Table Of(Freshness freshness, Canvas canvas)
    {
        var words = canvas.Words;
        var last = freshness.Sources.Select(source => Month.Of(source.Source.DataThrough)).Max();
        Month[] months = [.. Period.Trailing(last, Shown).Months];
        return new(
            [new(words["data.col.source"]), .. months.Select(month => new Column(month.ToString()))],
            [.. freshness.Sources.Select(source => new Row(
                [DataTables.Entity(source.Source.Source, words), .. months.Select(month => CellOf(source, month))], freshness.HoldsBack(source.Source)))]) { Caption = words["data.months"] };
    }

    private static Cell CellOf(SourceAge source, Month month) =>
        month < Month.Of(source.Source.FirstDay) || month > Month.Of(source.Source.DataThrough) ? new(Absent, "absent")
        : month <= source.Closed ? new(Closed, "closed") { Heat = .6 } : new(Begun, "begun") { Heat = .2 };
}
