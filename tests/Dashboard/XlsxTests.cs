using Dashboard;
using MiniExcelLibs;

namespace Tests;

/// <summary>The one workbook writer.</summary>
public sealed class XlsxTests
{
    private static readonly Table Table = new(
        [new("Doctor"), new("Units", true), new("Share", true), new("Shown only", true) { InFile = false }, new("Units", true)],
        [
            new(["=HYPERLINK(\"http://x\")", new("1,234.6", 1234.56), new("58.3%", 0.5833), "–", new("–", null)]),
            new(["-张三", new("−2", -2.0), new("1.0%", 0.01), "–", new("3", 3.0)]),
        ]);

    [Fact]
    public void Numbers_are_numbers_and_text_that_would_run_is_defused()
    {
        var rows = Read("Data");

        Assert.Equal("'=HYPERLINK(\"http://x\")", rows[0]["Doctor"]);
        Assert.Equal("'-张三", rows[1]["Doctor"]);
        Assert.Equal((1234.56, -2.0, 0.5833), (rows[0]["Units"], rows[1]["Units"], rows[0]["Share"]));
        Assert.Equal((null, 3.0), (rows[0]["Units (2)"], rows[1]["Units (2)"]));
        Assert.DoesNotContain("Shown only", rows[0].Keys);
    }

    [Fact]
    public void Second_sheet_says_what_the_figures_are()
    {
        var rows = Read("About");

        Assert.Equal(["About", "A takeaway"], rows[0].Keys);
        Assert.Equal(["Region", "'=North"], rows[0].Values);
    }

    private static IDictionary<string, object?>[] Read(string sheet)
    {
        using var file = new MemoryStream(Xlsx.Of(Table, ("Data", "About"), [("About", "A takeaway"), ("Region", "=North")]));
        return [.. file.Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
    }
}
