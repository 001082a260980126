using Analytics;

namespace Dashboard;

/// <summary>Counts by box and a second label: the registered box, or the cluster.</summary>
public static class CrosstabFigure
{
    public const string Registered = "registered";
    public const string Clusters = "box-clusters";

    public static Figure Of(string name, Crosstab table, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        string ColumnName(string label) => name == Clusters ? names.Cluster(label) : label;
        var most = Math.Max(1, table.Counts.Max(row => row.Max()));
        return new()
        {
            Name = name,
            Metric = name == Clusters ? "cluster" : "box",
            Title = words[$"{name}.title"],
            Subtitle = words[$"{name}.subtitle"],
            Table = new(
                [new(words["col.box"]), .. table.Columns.Select(column => new Column(ColumnName(column), true))],
                [.. table.Rows.Select((row, i) => new Row(
                    [Cells.Box(row), .. table.Counts[i].Select(count => new Cell(count == 0 ? "·" : numbers.Count(count), count) { Heat = (double)count / most })]))]),
        };
    }
}
