using Analytics;

namespace Dashboard;

/// <summary>Sales, visits and concentration by the values of one dimension; a row filters the page by it.</summary>
public static class DimensionFigure
{
    public const string Prefix = "by-";
    public const string ByKey = "by";
    private const int FewestValues = 2;

    /// <summary>Dimensions to choose from: those of the filter bar.</summary>
    public static IReadOnlyList<string> Choices(Canvas canvas) =>
        [.. FilterBar.Of(canvas).Where(filter => filter.Values.Count >= FewestValues).Select(filter => filter.Key)];

    /// <summary>The dimension a view asks for: the first that places accounts, a region say, unless it says otherwise; null where nothing divides the data.</summary>
    public static string? ChosenIn(Canvas canvas) => Choices(canvas) is var choices && choices.FirstOrDefault(choice => canvas.View.Has(ByKey, choice)) is { } asked
        ? asked : choices.FirstOrDefault(choice => choice != Dimension.Product) ?? (choices.Count > 0 ? choices[0] : null);

    /// <summary>The whole table, for the export.</summary>
    public static Figure? Find(string name, Canvas canvas) =>
        canvas.Panel.DeliveredDimensions.Append(Dimension.Product).FirstOrDefault(dimension => NameOf(dimension) == name) is { } found
            && canvas.AskConcentrationBy(found) is { Rows.Count: > 0 } table ? Of(table, table.Rows, canvas) : null;

    public static Figure Of(DimensionTable table, IReadOnlyList<DimensionRow> shown, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var largest = table.Rows.Count == 0 ? 0 : table.Rows.Max(row => Math.Max(row.ShareOfSales, row.ShareOfVisits ?? 0));
        return new()
        {
            Name = NameOf(table.Dimension),
            Metric = "topShare",
            Title = TitleOf(table, canvas),
            Subtitle = words["dimension.subtitle"],
            Table = new(
                [new(names.Dimension(table.Dimension)), new(words["col.doctors"], true), new(words["col.salesShare"]), new(words["col.salesShareChange"], true), new(words["col.visitShare"]),
                 new(words["col.gap"], true), new(words["col.costShare"], true) { OnScreen = false }, new(words["col.visitsPerMonth"], true), new(words["col.topShare"], true), new(words["col.topShareChange"], true),
                 new(words["col.persistent"], true), new(words["col.topVisitShare"], true), new(words["col.gini"], true), new(words["col.giniChange"], true) { OnScreen = false },
                 new(words["col.accountsFor50"], true) { OnScreen = false }],
                [.. shown.Select(row => new Row(
                    [Cells.Text(names.Value(table.Dimension, row.Value), canvas.View.Without(Paging.Key).Toggle(table.Dimension, row.Value).Url), numbers.CountCell(row.Accounts),
                     numbers.BarCell(row.ShareOfSales, largest, 1), numbers.PointsCell(row.ShareOfSalesChange), numbers.BarCell(row.ShareOfVisits, largest, 2),
                     numbers.PointsCell(row.Gap), numbers.PercentCell(row.ShareOfCost), numbers.FixedCell(row.VisitsPerAccountMonth, 1), numbers.PercentCell(row.TopShare20), numbers.PointsCell(row.TopShare20Change),
                     numbers.PercentCell(row.PersistentShare), numbers.PercentCell(row.VisitShareOfTop20), numbers.FixedCell(row.Gini, 3), numbers.FixedCell(row.GiniChange, 3),
                     numbers.CountCell(row.AccountsFor50.Accounts)],
                    canvas.View.Has(table.Dimension, row.Value)))]) { Stacks = true },
        };
    }

    // What is furthest from its share of sales is what a reader came for; without visits the largest.
    private static string TitleOf(DimensionTable table, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        if (table.Rows.Count == 0) return words["table.empty"];
        string ValueOf(DimensionRow row) => names.Value(table.Dimension, row.Value);
        if (table.Rows.Where(row => row.Gap is not null).MaxBy(row => row.Gap) is not { } over || table.Rows.MinBy(row => row.Gap ?? double.MaxValue) is not { } under || over == under)
            return words["dimension.title.novisits", names.Dimension(table.Dimension), ValueOf(table.Rows[0]), numbers.Percent(table.Rows[0].ShareOfSales, 0)];
        return words["dimension.title", names.Dimension(table.Dimension), ValueOf(over), numbers.Percent(over.ShareOfVisits), numbers.Percent(over.ShareOfSales),
            ValueOf(under), numbers.Percent(under.ShareOfVisits), numbers.Percent(under.ShareOfSales)];
    }

    public static string NameOf(string dimension) => Prefix + dimension.Replace('_', '-');
}
