using System.Text.RegularExpressions;
using Dashboard;

using SkiaSharp;

namespace Tests;

/// <summary>The one renderer and its traps.</summary>
public sealed partial class ChartTests
{
    private static readonly ChartCaptions Captions = new("测试", "副标题", "2025-11");

    private static readonly Drawing Line = new(sheet =>
    {
        sheet.Frame(0, 1, 0, 1, (46, 90, 28, 12));
        sheet.TicksX([(0, "0%"), (1, "100%")]);
        sheet.TicksY([(0, "0%"), (1, "100%")]);
        sheet.Line([0, .2, 1], [0, .5831234, 1], Ink.Sales);
        sheet.Label("58.3% 处方", .2, .58, Ink.Sales);
        sheet.Target(.2, .58, "20%", "/doctors");
    });

    [Fact]
    public void Chinese_is_really_drawn_into_a_picture()
    {
        Assert.NotNull(ChartFonts.Cjk);

        var test = Ink_of("测试");
        var missing = Ink_of("\uE000\uE001"); // private use: no font has these, so the missing-glyph box is drawn, or nothing

        Assert.True(test.Dark > 100, $"Only {test.Dark} dark pixels.");
        Assert.NotEqual(missing.Pixels, test.Pixels);
        Assert.True(ChartFonts.Draws(ChartFonts.Cjk, "测试"));
    }

    [Fact]
    public void Equal_charts_are_equal_bytes() =>
        Assert.Equal(ChartRenderer.ForPage(Line, Line.Wide, "t", "d").Svg, ChartRenderer.ForPage(Line, Line.Wide, "t", "d").Svg);

    [Fact]
    public void Page_drawing_has_one_position_a_label_short_numbers_and_theme_colours()
    {
        var (svg, _) = ChartRenderer.ForPage(Line, Line.Wide, "Title", "Description");

        Assert.DoesNotMatch(@"\bx=""[^""]*,", svg);
        Assert.DoesNotMatch(@"[\s""ML]-?\d+\.\d{2,}", PathsAndPositions(svg));
        Assert.Contains("var(--c1)", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(Ink.Sales.Light, svg, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("font-family", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
        Assert.Matches(@"^<svg [^>]*role=""img""", svg);
        Assert.Contains("<title>Title</title><desc>Description</desc>", svg, StringComparison.Ordinal);
        Assert.Contains("58.3% 处方", svg, StringComparison.Ordinal); // not the radical U+2F45 that Skia writes
        Assert.Contains("text-anchor=\"end\"", svg, StringComparison.Ordinal);
        Assert.Contains("text-anchor=\"middle\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_drawing_has_its_labels_as_they_were_written_and_where_the_picture_has_them()
    {
        var drawing = new Drawing(sheet =>
        {
            sheet.Frame(0, 1, 0, 1, (40, 10, 30, 10));
            sheet.TicksX([(.5, "长沙 17区")]);
            sheet.TicksY([(0, "0%")]);
            sheet.Label("a < b", .5, .5, Ink.Sales, Anchor.End, dx: -8);
        }, new(720, 340), new(500, 340), new(306, 290));

        var (svg, _) = ChartRenderer.ForPage(drawing, drawing.Wide, "t", "d");

        // Skia has no 长 of its own: it writes the radical U+2ED3. The plot is 670 × 300 from (40, 10); half of it and the gaps of the ticks.
        Assert.Matches(@"<text fill=""var\(--muted\)"" font-size=""12"" x=""375"" y=""326\.2"" text-anchor=""middle"">长沙 17区</text>", svg);
        Assert.Matches(@"<text fill=""var\(--muted\)"" font-size=""12"" x=""35"" y=""314\.\d"" text-anchor=""end"">0%</text>", svg);
        Assert.Matches(@"<text fill=""var\(--c1\)"" font-size=""13"" font-weight=""600"" x=""367"" y=""16\d\.\d"" text-anchor=""end"">a &lt; b</text>", svg);
    }

    [Fact]
    public void Target_lies_on_the_point_it_stands_for()
    {
        var (_, hits) = ChartRenderer.ForPage(Line, Line.Wide, "t", "d");
        var hit = Assert.Single(hits);

        // 720 × 340 with margins 46, 90, 28, 12: x = 46 + .2 · 584, y = 12 + .42 · 300; at least 24 pixels square.
        Assert.Equal(162.8, hit.X + hit.Width / 2, 1);
        Assert.Equal(138, hit.Y + hit.Height / 2, 1);
        Assert.True(hit is { Width: >= 24, Height: >= 24 });
    }

    [Fact]
    public void Exported_drawing_keeps_colours_fonts_and_captions()
    {
        var svg = ChartRenderer.ToSvg(Line, Captions);

        Assert.StartsWith("<?xml", svg, StringComparison.Ordinal);
        Assert.Contains(Ink.Sales.Light, svg, StringComparison.Ordinal);
        Assert.Contains("测试", svg, StringComparison.Ordinal);
        Assert.Contains("2025-11", svg, StringComparison.Ordinal);
    }

    private static (int Dark, string Pixels) Ink_of(string text)
    {
        var drawing = new Drawing(sheet =>
        {
            sheet.Frame(0, 1, 0, 1, (10, 10, 10, 10));
            sheet.NoGrid();
            sheet.TicksX([]);
            sheet.TicksY([]);
            sheet.Label(text, .1, .5, Ink.Text, size: 40);
        });
        using var picture = SKBitmap.Decode(ChartRenderer.ToPng(drawing, new("", "", "")));
        var dark = picture.Pixels.Count(pixel => pixel.Red < 128);
        return (dark, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(picture.Bytes)));
    }

    private static string PathsAndPositions(string svg) => string.Join(' ', Geometry().Matches(svg).Select(match => match.Value));

    [GeneratedRegex(@"(?: d| x| y| transform)=""[^""]*""")]
    private static partial Regex Geometry();
}
