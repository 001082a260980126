using Analytics;

namespace Dashboard;

/// <summary>Visits, cost and returns by the values of one dimension: naive beside incremental and marginal.</summary>
public static class RoiTableFigure
{
    public const string Prefix = "roi-by-";

    // The largest values of a dimension: several such tables stand below one another.
    private const int MostInPage = 100;

    public static Figure? Find(string name, RoiReport report, Canvas canvas) =>
        report.Tables.FirstOrDefault(table => NameOf(table) == name) is { } table ? Of(table, report, canvas) : null;

    public static Figure Of(RoiTable table, RoiReport report, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var largest = table.Rows.Select(row => row.Cost).DefaultIfEmpty().Max();
        var filters = table.Dimension != Dimension.Channel;
        return new()
        {
            Name = NameOf(table),
            Metric = "naiveRoi",
            Title = words["roiTable.title", names.Dimension(table.Dimension)],
            Subtitle = words["roiTable.subtitle"],
            Table = new(
                [new(names.Dimension(table.Dimension)), new(words["col.doctors"], true), new(words["col.visits"], true), new(words["col.cost"]), new(words["col.units"], true), new(words["col.naiveRoi"], true),
                 new(words["col.valuePerVisit"], true), new(words["col.shortRunRoi"], true), new(words["col.longRunRoi"], true) { OnScreen = false }, new(words["col.marginalRoi"], true)],
                new Rows<RoiRow>(table.Rows, row => new(
                    [Cells.Text(names.Value(table.Dimension, row.Value), filters ? canvas.View.Toggle(table.Dimension, row.Value).Url : null), numbers.CountCell(row.Accounts),
                     numbers.CountCell(row.Visits), new(numbers.Money(row.Cost, report.Currency), row.Cost) { Bar = largest > 0 ? row.Cost / largest : 0, Series = 3 },
                     numbers.CountCell(row.Units), numbers.FixedCell(row.NaiveRoi, 1),
                     row.Return is { } found ? numbers.MoneyCell(found.ValuePerVisit.Value, report.Currency) : new(words["notEnough"], null),
                     RoiCell(row.Return?.IncrementalShortRun, numbers), RoiCell(row.Return?.IncrementalLongRun, numbers), RoiCell(row.Return?.Marginal, numbers)],
                    filters && canvas.View.Has(table.Dimension, row.Value))))
            {
                MostInPage = MostInPage,
            },
        };
    }

    private static Cell RoiCell(RoiInterval? roi, Numbers numbers) =>
        roi is null ? Cells.Text(null) : new($"{numbers.SignedFixed(roi.Value, 2)} ({numbers.SignedFixed(roi.Low, 2)} – {numbers.SignedFixed(roi.High, 2)})", roi.Value);

    private static string NameOf(RoiTable table) => Prefix + table.Dimension.Replace('_', '-');
}
