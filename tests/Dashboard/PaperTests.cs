using System.Text;
using Dashboard;
using UglyToad.PdfPig;

namespace Tests;

/// <summary>Sheets of paper: text that is really there, tables over several sheets, and where they come from on each.</summary>
public sealed class PaperTests
{
    private const string Made = "2024-12 至 2025-11 · 数据截至 2025-11-30";

    [Fact]
    public void Chinese_is_drawn_with_a_font_of_the_file_and_can_be_searched()
    {
        var pdf = Paper.Pdf(new("测试", "医生 → A1 ✓", Made, [new PrintText("每月拜访 4–6 次")]));

        using var document = PdfDocument.Open(pdf);
        var page = Assert.Single(document.GetPages());
        // Skia names a glyph by the radical (U+2F49) that shares it with the ideograph (月).
        var text = page.Text.Normalize(NormalizationForm.FormKC);
        Assert.Contains("测试", text, StringComparison.Ordinal);
        Assert.Contains("每月拜访 4–6 次", text, StringComparison.Ordinal);
        Assert.Contains("✓", text, StringComparison.Ordinal);
        // Each of the two characters has an outline of its own, wider than nothing.
        var drawn = page.Letters.Where(letter => letter.Value is "测" or "试").ToArray();
        Assert.Equal(["测", "试"], drawn.Select(letter => letter.Value));
        Assert.All(drawn, letter => Assert.InRange(letter.Width, 17, 21)); // the title is set in 19 points
    }

    [Fact]
    public void Table_repeats_its_header_and_the_foot_its_origin_on_every_sheet()
    {
        var rows = Enumerable.Range(1, 100).Select(i => (IReadOnlyList<string>)[$"Doctor {i}", $"{i}"]).ToArray();

        using var document = PdfDocument.Open(Paper.Pdf(new("Doctors", "", Made, [new PrintTable([("Doctor", false), ("Units", true)], rows)])));

        // A4, rows of 17.2 points: 42 on the first sheet, 43 on each that follows.
        Assert.Equal(3, document.NumberOfPages);
        Assert.All(document.GetPages(), page => Assert.Contains("Units", page.Text, StringComparison.Ordinal));
        Assert.All(document.GetPages(), page => Assert.Contains("2025-11-30", page.Text, StringComparison.Ordinal));
        Assert.Equal(100, document.GetPages().Sum(page => page.GetWords().Count(word => word.Text == "Doctor")) - 3);
    }

    [Fact]
    public void Long_cell_wraps_inside_the_sheet()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("reason", 60));

        using var document = PdfDocument.Open(Paper.Pdf(new("Moves", "", Made, [new PrintTable([("Doctor", false), ("Why", false)], [["D1", sentence]])])));

        Assert.All(document.GetPage(1).Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, 595));
    }

    [Fact]
    public void Heading_is_not_left_behind_by_its_chart()
    {
        var chart = new PrintChart(new(sheet => sheet.Frame(0, 1, 0, 1, (10, 10, 10, 10))), []);

        using var document = PdfDocument.Open(Paper.Pdf(new("Page", "", Made, [new PrintHeading("First", 2), chart, new PrintHeading("Second", 2), chart, new PrintHeading("Third", 2), chart])));

        Assert.Equal(2, document.NumberOfPages);
        Assert.Contains("Second", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("Third", document.GetPage(2).Text, StringComparison.Ordinal);
    }
}
