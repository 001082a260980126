using Dashboard;

namespace Tests;

public sealed class RowsTests
{
    [Fact]
    public void Rows_are_made_when_they_are_asked_for_and_once()
    {
        var made = new List<int>();
        var table = new Table([new("n")], new Rows<int>([10, 20, 30], n =>
        {
            made.Add(n);
            return new([Cells.Text($"{n}")]);
        })) { MostInPage = 2 };

        Assert.Equal((3, true), (table.Rows.Count, table.IsCut));
        Assert.Empty(made);
        Assert.Equal(["10", "20"], table.InPage.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal(["10", "20", "30"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal([10, 20, 30], made);
    }
}
