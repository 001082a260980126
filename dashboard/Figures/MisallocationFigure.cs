using Analytics;

namespace Dashboard;

/// <summary>Who gets more visits than sales would give, and who gets fewer.</summary>
public static class MisallocationFigure
{
    public const string Over = "over-visited";
    public const string Under = "under-visited";
    private const int Shown = 10;

    /// <summary>Every row found, for the export.</summary>
    public static Figure All(string name, Canvas canvas) => Of(name, canvas.Ask(Concentration.Of), canvas, int.MaxValue);

    public static Figure Of(string name, ConcentrationReport report, Canvas canvas, int most = Shown)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var rows = (name == Over ? report.OverVisited : report.UnderVisited).Take(most).ToArray();
        return new()
        {
            Name = name,
            Metric = "misallocation",
            Title = rows.Length == 0 ? words[$"{name}.none"]
                : words[$"{name}.title", numbers.Count(rows.Length), numbers.Percent(rows.Sum(row => row.ShareOfVisits)), numbers.Percent(rows.Sum(row => row.ShareOfSales))],
            Subtitle = words[$"{name}.subtitle"],
            Table = new(
                [new(words["col.doctor"]), new(words["col.id"]) { OnScreen = false }, .. canvas.IsOfHospitals ? Array.Empty<Column>() : [new(words["col.specialty"])], new(words["col.units"], true), new(words["col.visits"], true), new(words["col.peerVisits"], true),
                 new(words["col.salesShare"], true), new(words["col.visitShare"], true), new(words["col.gap"], true), .. PotentialColumns.Of(words)],
                [.. rows.Select(row => new Row(
                    [Cells.Text(row.Account.Name, canvas.UrlOf(row.Account)), row.Account.Id, .. canvas.IsOfHospitals ? Array.Empty<Cell>() : [Cells.Text(row.Specialty == Dimension.None ? null : row.Specialty)],
                     numbers.CountCell(row.Units), numbers.CountCell(row.Visits), numbers.FixedCell(row.PeerVisits, 1),
                     new(numbers.Percent(row.ShareOfSales, 2), row.ShareOfSales), new(numbers.Percent(row.ShareOfVisits, 2), row.ShareOfVisits),
                     new(numbers.SignedFixed(row.Gap * 100), row.Gap), .. PotentialColumns.CellsOf(row.Potential, canvas)]))]) { Stacks = true },
        };
    }
}
