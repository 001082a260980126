using Analytics;

namespace Dashboard;

/// <summary>Sales, visits and concentration by the values of one dimension; a row filters the page by it.</summary>
public static class DimensionFigure
{
    public const string Prefix = "by-";

    public static Figure? Find(string name, ConcentrationReport report, Canvas canvas) =>
        report.Dimensions.FirstOrDefault(table => NameOf(table.Dimension) == name) is { } table ? Of(table, canvas) : null;

    public static Figure Of(DimensionTable table, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var largest = table.Rows.Max(row => Math.Max(row.ShareOfSales, row.ShareOfVisits ?? 0));
        var first = table.Rows[0];
        return new()
        {
            Name = NameOf(table.Dimension),
            Metric = "topShare",
            Title = words["dimension.title", names.Dimension(table.Dimension), names.Value(table.Dimension, first.Value), numbers.Percent(first.ShareOfSales, 0), numbers.Percent(first.ShareOfVisits, 0)],
            Subtitle = words["dimension.subtitle"],
            Table = new(
                [new(names.Dimension(table.Dimension)), new(words["col.doctors"], true), new(words["col.salesShare"]), new(words["col.visitShare"]),
                 new(words["col.visitsPerMonth"], true), new(words["col.topShare"], true), new(words["col.gini"], true) { OnScreen = false }],
                [.. table.Rows.Select(row => new Row(
                    [Cells.Text(names.Value(table.Dimension, row.Value), canvas.View.Toggle(table.Dimension, row.Value).Url), numbers.CountCell(row.Accounts),
                     numbers.BarCell(row.ShareOfSales, largest, 1), numbers.BarCell(row.ShareOfVisits, largest, 2),
                     numbers.FixedCell(row.VisitsPerAccountMonth, 1), numbers.PercentCell(row.TopShare20), numbers.FixedCell(row.Gini)],
                    canvas.View.Has(table.Dimension, row.Value)))]),
        };
    }

    private static string NameOf(string dimension) => Prefix + dimension.Replace('_', '-');
}
